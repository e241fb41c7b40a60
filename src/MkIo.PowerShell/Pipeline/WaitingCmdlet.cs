using MkIo.Json;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>A cmdlet that can wait for resources: all that it was given are waited for together, and are done with in their order.</summary>
public abstract class WaitingCmdlet : ProjectCmdlet
{
    private WaitList? _waits;

    /// <summary>Begins to wait for a resource.</summary>
    /// <param name="target">The item, as errors name it.</param>
    /// <param name="collection">The collection that holds the resource.</param>
    /// <param name="name">Its name.</param>
    /// <param name="goal">The states that are waited for.</param>
    /// <param name="timeoutSec">How many seconds to wait at most; zero is no limit.</param>
    private protected void WaitFor(object? target, IStatefulCollection collection, string name, TargetState goal, int timeoutSec)
    {
        var waits = _waits ??= new WaitList(CommandRuntime, Post, MyInvocation.MyCommand.Name);
        TimeSpan? timeout = timeoutSec > 0 ? TimeSpan.FromSeconds(timeoutSec) : null;
        waits.Add(target, () => collection.WaitForAsync(name, goal, waits.Poller, timeout, waits.Report, StoppingToken));
    }

    /// <summary>Waits for all, and reports those that did not get there.</summary>
    /// <param name="done">Told each resource as it is then; nothing is told of what was to be deleted.</param>
    private protected void FinishWaits(Action<ApiObject> done)
    {
        foreach (var (target, work) in _waits?.InOrder() ?? [])
        {
            Try(target, () =>
            {
                if (Await(work) is { } resource)
                    done(resource);
            });
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _waits?.Dispose();
    }
}
