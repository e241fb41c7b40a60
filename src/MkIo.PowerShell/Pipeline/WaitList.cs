using System.Collections.Concurrent;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>What a cmdlet waits for: all of it at once, with one poller, in the order in which it came.</summary>
internal sealed class WaitList(ICommandRuntime runtime, Action<Action> post, string activity) : IDisposable
{
    private readonly Queue<(object? Target, Task<ApiObject?> Work)> _waits = new();
    private readonly ConcurrentDictionary<string, StateReport> _reports = new(StringComparer.Ordinal);

    private bool _shown;

    /// <summary>The poller that all of them share.</summary>
    public StatePoller Poller { get; } = new();

    /// <summary>Begins to wait.</summary>
    /// <param name="target">The item, as errors name it.</param>
    /// <param name="wait">The wait; it reports to <see cref="Report"/>.</param>
    public void Add(object? target, Func<Task<ApiObject?>> wait) => _waits.Enqueue((target, Task.Run(wait)));

    /// <summary>Keeps what a look has shown, and has the progress drawn.</summary>
    /// <param name="report">The report.</param>
    public void Report(StateReport report)
    {
        _reports[report.Name] = report;
        post(Show);
    }

    /// <summary>All waits in their order; the caller awaits each and reports its end.</summary>
    public IEnumerable<(object? Target, Task<ApiObject?> Work)> InOrder()
    {
        while (_waits.Count > 0)
            yield return _waits.Dequeue();
        if (_shown)
            runtime.WriteProgress(new ProgressRecord(0, activity, "Done") { RecordType = ProgressRecordType.Completed });
    }

    /// <summary>Lets go of the poller.</summary>
    public void Dispose() => Poller.Dispose();

    private void Show()
    {
        _shown = true;
        var states = _reports.Values.GroupBy(report => report.State ?? "unknown").OrderBy(group => group.Key, StringComparer.Ordinal);
        var record = new ProgressRecord(0, activity, string.Join(", ", states.Select(group => $"{group.Count()} {group.Key}")));
        if (_reports.Values.Select(report => report.Percent).OfType<int>().ToList() is { Count: > 0 } percents)
            record.PercentComplete = Math.Min(100, Math.Max(0, (int)percents.Average()));
        runtime.WriteProgress(record);
    }
}
