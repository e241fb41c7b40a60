using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Session;

namespace MkIo.PowerShell.Connection;

/// <summary>Forgets the connection and its token.</summary>
/// <remarks>
/// <para>The token stays valid: Revoke-MkIoToken makes it invalid. Without a connection there is nothing to do, and that is no error.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Forget the connection at the end of a runbook.</para>
/// <code>Disconnect-MkIo</code>
/// </example>
/// <example>
/// <para>Forget the connection, whatever happens before.</para>
/// <code>try { Get-MkIoAsset | Set-MkIoAsset -Label @{ checked = 'yes' } }
/// finally { Disconnect-MkIo }</code>
/// </example>
/// <seealso href="https://docs.mk.io/docs/personal-access-tokens">Personal access tokens</seealso>
[Cmdlet(VerbsCommunications.Disconnect, "MkIo")]
[OutputType(typeof(void))]
public sealed class DisconnectMkIoCommand : AsyncCmdlet
{
    /// <summary>The connection to forget, as Connect-MkIo returned it.</summary>
    /// <value>The connection made last</value>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public MkIoContext? Context { get; set; }

    /// <summary>Forgets the connection.</summary>
    protected override void ProcessRecord()
    {
        var context = Context ?? MkIoSession.Current;
        if (ReferenceEquals(context?.Client, MkIoSession.Current?.Client))
            MkIoSession.Current = null;
        context?.Names.Clear();
        context?.Client.Dispose();
    }
}
