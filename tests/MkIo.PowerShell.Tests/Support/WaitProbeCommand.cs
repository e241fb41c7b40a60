using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Tests.Support;

/// <summary>A cmdlet that does what a test says, with all that a cmdlet of the module has for asynchronous work.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MkIoWait")]
[OutputType(typeof(object))]
public sealed class WaitProbeCommand : AsyncCmdlet
{
    [Parameter(Mandatory = true)]
    public Action<WaitProbeCommand> Act { get; set; } = null!;

    /// <summary>The connection, which it does not use.</summary>
    [Parameter]
    public object? Context { get; set; }

    public CancellationToken Ending => StoppingToken;

    public new void Post(Action message) => base.Post(message);

    public new T Await<T>(Func<CancellationToken, Task<T>> work) => base.Await(work);

    public new T Await<T>(Task<T> task) => base.Await(task);

    public new void WaitForNews() => base.WaitForNews();

    public new void ForEach<T>(IAsyncEnumerable<T> items, Func<T, bool> handle) => base.ForEach(items, handle);

    protected override void ProcessRecord() => Act(this);
}
