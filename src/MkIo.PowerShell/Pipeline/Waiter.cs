using System.Collections.Concurrent;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// What a cmdlet waits for: all of it at once, with one poller, and done with in the order in which it came.
/// </summary>
/// <param name="cmdlet">Who waits; its thread writes the progress.</param>
internal sealed class Waiter(AsyncCmdlet cmdlet) : IDisposable
{
    private readonly Queue<(object? Target, Task<ApiObject?> Work)> _waits = new();
    private readonly ConcurrentDictionary<string, StateReport> _reports = new(StringComparer.Ordinal);
    private readonly StatePoller _poller = new();
    private bool _shown;

    private string Activity => cmdlet.MyInvocation.MyCommand.Name;

    /// <summary>Begins to wait for a resource.</summary>
    /// <param name="target">The item, as errors name it.</param>
    /// <param name="collection">The collection that holds the resource.</param>
    /// <param name="name">Its name.</param>
    /// <param name="goal">The states that are waited for.</param>
    /// <param name="timeoutSec">How many seconds to wait at most; zero is no limit.</param>
    public void Add(object? target, IStatefulCollection collection, string name, TargetState goal, int timeoutSec)
    {
        TimeSpan? timeout = timeoutSec > 0 ? TimeSpan.FromSeconds(timeoutSec) : null;
        var cancellationToken = cmdlet.StoppingToken;
        _waits.Enqueue((target, Task.Run(() => collection.WaitForAsync(name, goal, _poller, timeout, Report, cancellationToken))));
    }

    /// <summary>Waits for all, and reports those that did not get there.</summary>
    /// <param name="done">Told each resource as it is then; nothing is told of what was to be deleted.</param>
    public void Finish(Action<ApiObject> done)
    {
        while (_waits.Count > 0)
        {
            var (target, work) = _waits.Dequeue();
            cmdlet.Try(target, () =>
            {
                if (cmdlet.Await(work) is { } resource)
                    done(resource);
            });
        }

        if (_shown)
            cmdlet.WriteProgress(new ProgressRecord(0, Activity, "Done") { RecordType = ProgressRecordType.Completed });
    }

    /// <summary>Lets go of the poller.</summary>
    public void Dispose() => _poller.Dispose();

    // Keeps what a look has shown, and has the progress drawn.
    private void Report(StateReport report)
    {
        _reports[report.Name] = report;
        cmdlet.Post(Show);
    }

    private void Show()
    {
        _shown = true;
        var states = _reports.Values.GroupBy(report => report.State ?? "unknown").OrderBy(group => group.Key, StringComparer.Ordinal);
        var record = new ProgressRecord(0, Activity, string.Join(", ", states.Select(group => $"{group.Count()} {group.Key}")));
        if (_reports.Values.Select(report => report.Percent).OfType<int>().ToList() is { Count: > 0 } percents)
            record.PercentComplete = Math.Min(100, Math.Max(0, (int)percents.Average()));
        cmdlet.WriteProgress(record);
    }
}
