using MkIo.Management;
using MkIo.PowerShell.Session;

namespace MkIo.PowerShell.Pipeline;

/// <summary>A cmdlet that needs a connection.</summary>
public abstract class SessionCmdlet : MkIoCmdlet
{
    private MkIoClient? _client;
    private CmdletObserver? _observer;

    /// <summary>The connection to use, as Connect-MkIo returned it.</summary>
    /// <value>The connection made last</value>
    [Parameter]
    public MkIoContext? Context { get; set; }

    /// <summary>The connection in use.</summary>
    protected MkIoContext Session => Context ?? MkIoSession.Current!;

    /// <summary>The client of that connection, reporting to this cmdlet.</summary>
    protected MkIoClient Client => _client ??= Session.Client.WithObserver(Observer);

    /// <summary>Who listens to the requests of this cmdlet, to MK.IO and to the clouds.</summary>
    private protected CmdletObserver Observer => _observer ??= NewObserver();

    private protected override TokenClaims? Claims => Session?.Claims;

    /// <summary>How often a request of this cmdlet was sent again.</summary>
    private protected int Retries => _observer?.Retries ?? 0;

    /// <summary>Finds the connection before any input, so that its absence is one error and not one for each item.</summary>
    protected override void BeginProcessing()
    {
        if (Session is null)
        {
            ThrowTerminatingError(new ErrorRecord(
                new InvalidOperationException("There is no connection to MK.IO. Run Connect-MkIo first."),
                "MkIo.NotConnected", ErrorCategory.ConnectionError, null));
        }
    }
}
