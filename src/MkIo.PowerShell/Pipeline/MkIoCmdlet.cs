using System.Reflection;
using MkIo.Management;
using MkIo.PowerShell.Session;
using MkIo.Resources;

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

    private protected override bool IsDisconnected => Session?.Client.IsDisposed == true;

    /// <summary>Finds the connection before any input, so that its absence is one error and not one for each item.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Session is null || IsDisconnected)
        {
            ThrowTerminatingError(new ErrorRecord(
                new InvalidOperationException(Session is null
                    ? "There is no connection to MK.IO. Run Connect-MkIo first."
                    : "The connection was ended by Disconnect-MkIo. Run Connect-MkIo, and specify -Context with the new connection or leave it out."),
                "MkIo.NotConnected", ErrorCategory.ConnectionError, Session));
        }

        var scope = GetType().GetCustomAttribute<RequiresConnectionAttribute>()?.Scope ?? ConnectionScope.Project;
        if (scope == ConnectionScope.Project && string.IsNullOrEmpty(Session!.Project))
        {
            ThrowTerminatingError(new ErrorRecord(
                new InvalidOperationException("The connection has no project. Run Select-MkIoProject, or Connect-MkIo with -Project."),
                "MkIo.NoProject", ErrorCategory.InvalidOperation, Session));
        }
    }

    /// <summary>Prompts if required, and writes one resource. The prompt and the preview show what would change.</summary>
    /// <typeparam name="T">The model of the resource.</typeparam>
    /// <param name="target">The item, as errors name it.</param>
    /// <param name="question">What the write is called.</param>
    /// <param name="work">The write.</param>
    /// <param name="before">What is done on the pipeline's thread before the write, once it is confirmed; null for nothing.</param>
    private protected void Write<T>(object? target, Question question, Func<CancellationToken, Task<Change<T>>> work, Action? before = null) where T : notnull
        => Try(target, () =>
        {
            if (IsPreview)
            {
                ShouldProcess(question.With(Await(Preview.Of(work))), question.Action);
                return;
            }

            if (WillAsk && Verb != VerbsCommon.New)
            {
                var planned = Await(Preview.Of(work));
                if (planned.Kind == ChangeKind.Unchanged)
                    WriteChange(planned);
                if (planned.Kind == ChangeKind.Unchanged || !ShouldProcess(question.With(planned), question.Action))
                    return;
            }
            else if (!ShouldProcess(question.Place, question.Action))
            {
                return;
            }

            before?.Invoke();
            WriteChange(Await(work));
        });

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || _waiter is null)
            return;
        // Who only waits has begun nothing that could go on unseen.
        if (Verb != VerbsLifecycle.Wait)
            StopReport.WriteWaits(Host, MyInvocation.MyCommand.Name, _waiter.Open);
        _waiter.Dispose();
    }
}
