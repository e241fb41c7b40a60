using System.Reflection;
using MkIo.Management;
using MkIo.PowerShell.Session;

namespace MkIo.PowerShell.Pipeline;

/// <summary>A cmdlet that has a connection, and what it needs of it by <see cref="RequiresConnectionAttribute"/>.</summary>
public abstract class MkIoCmdlet : AsyncCmdlet
{
    private MkIoClient? _client;
    private CmdletObserver? _observer;
    private MkIoProject? _project;
    private Waiter? _waiter;

    /// <summary>The connection to use, as Connect-MkIo returned it.</summary>
    /// <value>The connection made last</value>
    [Parameter]
    public MkIoContext? Context { get; set; }

    /// <summary>The connection in use.</summary>
    protected MkIoContext Session => Context ?? MkIoSession.Current!;

    /// <summary>The client of that connection, reporting to this cmdlet.</summary>
    protected MkIoClient Client => _client ??= Session.Client.WithObserver(Observer);

    /// <summary>Who listens to the requests of this cmdlet.</summary>
    private protected CmdletObserver Observer => _observer ??= NewObserver();

    /// <summary>The project of that connection.</summary>
    protected MkIoProject Project => _project ??= Client.Project(Session.Project!);

    /// <summary>What this cmdlet waits for.</summary>
    private protected Waiter Waiter => _waiter ??= new Waiter(this);

    /// <summary>How often a request of this cmdlet was sent again.</summary>
    private protected int Retries => _observer?.Retries ?? 0;

    private protected override TokenClaims? Claims => Session?.Claims;

    /// <summary>Finds the connection before any input, so that its absence is one error and not one for each item.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Session is null)
        {
            ThrowTerminatingError(new ErrorRecord(
                new InvalidOperationException("There is no connection to MK.IO. Run Connect-MkIo first."),
                "MkIo.NotConnected", ErrorCategory.ConnectionError, null));
        }

        var scope = GetType().GetCustomAttribute<RequiresConnectionAttribute>()?.Scope ?? ConnectionScope.Project;
        if (scope == ConnectionScope.Project && string.IsNullOrEmpty(Session!.Project))
        {
            ThrowTerminatingError(new ErrorRecord(
                new InvalidOperationException("The connection has no project. Run Select-MkIoProject, or Connect-MkIo with -Project."),
                "MkIo.NoProject", ErrorCategory.InvalidOperation, Session));
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _waiter?.Dispose();
    }
}
