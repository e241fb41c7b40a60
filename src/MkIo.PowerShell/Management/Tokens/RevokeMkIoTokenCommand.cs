using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Tokens;

/// <summary>Revokes API tokens, after asking: from then on the service does not accept them.</summary>
/// <remarks>
/// <para>Revoking the token of the connection in use ends that connection's permissions at once.</para>
/// <para>A user's own tokens need no permission; -Organization needs core.token.revoke.</para>
/// </remarks>
/// <example>
/// <para>Revoke the tokens that were never used.</para>
/// <code>Get-MkIoToken -Unused | Revoke-MkIoToken</code>
/// </example>
/// <example>
/// <para>Revoke what was made for a trial, whoever made it.</para>
/// <code>Get-MkIoToken -Organization | Where-Object Description -like 'trial*' | Revoke-MkIoToken -Organization</code>
/// </example>
/// <example>
/// <para>Revoke all that the user has, in all organizations.</para>
/// <code>Revoke-MkIoToken -All</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsSecurity.Revoke, "MkIoToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = IdSet)]
[OutputType(typeof(void))]
[RequiresPermission("core.token.revoke")]
public sealed class RevokeMkIoTokenCommand : IdCmdlet
{
    private const string AllSet = "All";
    private const string IdSet = "Id";

    /// <summary>The token's id, which is its jti.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public override Guid[] Id { get; set; } = [];

    /// <summary>Revokes a token of another user of the organization.</summary>
    [Parameter(ParameterSetName = IdSet)]
    public SwitchParameter Organization { get; set; }

    /// <summary>Revokes all of the user's tokens in all organizations, the one in use among them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AllSet)]
    public SwitchParameter All { get; set; }

    private protected override IdAction Action
        => IdAction.Delete<UserToken>("Revoke the token", Organization ? Client.Management.OrganizationTokens : Client.Management.Tokens);

    /// <summary>Asks, and revokes.</summary>
    protected override void ProcessRecord()
    {
        if (All)
            Try(null, RevokeAll);
        else
            base.ProcessRecord();
    }

    private void RevokeAll()
    {
        var tokens = Client.Management.Tokens;
        var count = Await(cancellationToken => CountAsync(tokens, cancellationToken));
        if (!IsConfirmed(Force, $"all {count} tokens of the user, in all organizations, the one in use among them", "Revoke"))
            return;
        Await(async cancellationToken =>
        {
            await tokens.RevokeAllAsync(cancellationToken).ConfigureAwait(false);
            return true;
        });
    }

    private static async Task<int> CountAsync(UserTokenCollection tokens, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in tokens.ListAsync(null, cancellationToken).ConfigureAwait(false))
            count++;
        return count;
    }
}
