using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

/// <summary>Gets the user's own API tokens: what they are for, when they expire, when they were last used.</summary>
/// <remarks><para>The tokens themselves are not part of the answer: the service does not store them. It leaves out those that have expired.</para></remarks>
/// <example>
/// <para>The tokens that expire within a month.</para>
/// <code>Get-MkIoToken | Where-Object DaysLeft -lt 30</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoToken")]
[OutputType(typeof(UserToken))]
public sealed class GetMkIoTokenCommand : SessionCmdlet
{
    /// <summary>The token's id, which is its jti.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public Guid[]? Id { get; set; }

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        var tokens = Client.Management.Tokens;
        if (Id is null)
        {
            Try(null, () => ForEach(tokens.PagesAsync(null, Cancellation), page =>
            {
                WriteObject(page.Value, enumerateCollection: true);
                return true;
            }));
            return;
        }

        foreach (var id in Id)
            Try(id, () => WriteObject(Await(cancellation => tokens.GetAsync(id.ToString(), cancellation))));
    }
}
