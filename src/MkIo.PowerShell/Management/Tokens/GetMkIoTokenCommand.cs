using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Tokens;

/// <summary>Gets API tokens: what they are for, when they expire, when they were last used.</summary>
/// <remarks>
/// <para>The tokens themselves are not part of the answer: the service does not store them. It leaves out those that have expired.</para>
/// <para>A user's own tokens need no permission; -Organization, which lists those of all users, needs core.token.get.</para>
/// </remarks>
/// <example>
/// <para>The tokens that expire within a month.</para>
/// <code>Get-MkIoToken -ExpiresWithin 30.00:00:00</code>
/// </example>
/// <example>
/// <para>The tokens of the organization that nobody ever used, the oldest first.</para>
/// <code>Get-MkIoToken -Organization -Unused | Sort-Object Issued</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoToken")]
[OutputType(typeof(UserToken))]
[RequiresPermission("core.token.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoTokenCommand : MkIoCmdlet
{
    /// <summary>The token's id, which is its jti.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public Guid[]? Id { get; set; }

    /// <summary>Gets the tokens of all users of the organization.</summary>
    [Parameter]
    public SwitchParameter Organization { get; set; }

    /// <summary>Only tokens that were never used.</summary>
    [Parameter]
    public SwitchParameter Unused { get; set; }

    /// <summary>Only tokens that expire within this time.</summary>
    [Parameter]
    public TimeSpan? ExpiresWithin { get; set; }

    private ResourceCollection<UserToken> Tokens => Organization ? Client.Management.OrganizationTokens : Client.Management.Tokens;

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        if (Id is null)
        {
            Try(null, () => WriteAll(Tokens.ListAsync(null, StoppingToken), IsWanted));
            return;
        }

        foreach (var id in Id)
            Try(id, () => WriteOne(id));
    }

    private bool IsWanted(UserToken token)
        => !(Unused && token.LastUsed is not null)
            && !(ExpiresWithin is { } time && !(token.Expires <= DateTimeOffset.UtcNow + time));

    private void WriteOne(Guid id)
    {
        var tokens = Tokens;
        // The organization's tokens can only be listed.
        if (!Organization)
            WriteObject(Await(cancellationToken => tokens.GetAsync(id.ToString(), cancellationToken)));
        else if (!WriteAll(tokens.ListAsync(null, StoppingToken), token => token.Id == id))
            throw new MkIoException(MkIoErrorKind.NotFound, $"There is no token '{id}' in the organization.");
    }
}
