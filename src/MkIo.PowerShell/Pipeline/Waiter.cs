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
    private readonly Queue<PendingWait> _waits = new();
    private readonly ConcurrentDictionary<PendingWait, StateReport> _reports = new();
    private readonly StatePoller _poller = new();
    private bool _shown;

    private string Activity => cmdlet.MyInvocation.MyCommand.Name;

    /// <summary>Begins to wait for a resource.</summary>
    /// <param name="target">The item, as errors name it.</param>
    /// <param name="collection">The collection that holds the resource.</param>
    /// <param name="name">Its name.</param>
    /// <param name="goal">The states that are waited for.</param>
    /// <param name="timeoutSec">How many seconds to wait at most; zero is no limit.</param>
    /// <param name="kind">What was done with the resource before; null for output without Action.</param>
    public void Add(object? target, IStatefulCollection collection, string name, TargetState goal, int timeoutSec, ChangeKind? kind = null)
    {
        TimeSpan? timeout = timeoutSec > 0 ? TimeSpan.FromSeconds(timeoutSec) : null;
        var cancellationToken = cmdlet.StoppingToken;
        var wait = new PendingWait(target, collection, name, goal, kind);
        wait.Work = Task.Run(() => collection.WaitForAsync(name, goal, _poller, timeout, report => Report(wait, report), cancellationToken));
        _waits.Enqueue(wait);
    }

    /// <summary>What is still waited for.</summary>
    public IReadOnlyList<PendingWait> Open => [.. _waits.Where(wait => !wait.HasEnded)];

    /// <summary>Waits for all, and reports those that did not get there. One that timed out is returned in its last known state, beside its error.</summary>
    /// <param name="done">Told each resource as it is then; nothing is told of what was to be deleted.</param>
    public void Finish(Action<object> done)
    {
        while (_waits.Count > 0)
        {
            // It stays among the others until it has ended: a stop names what is open.
            var wait = _waits.Peek();
            cmdlet.Try(wait.Target, () => End(wait, done));
        }

        if (_shown)
            cmdlet.WriteProgress(new ProgressRecord(0, Activity, "Done") { RecordType = ProgressRecordType.Completed });
    }

    /// <summary>Lets go of the poller.</summary>
    public void Dispose() => _poller.Dispose();

    private void End(PendingWait wait, Action<object> done)
    {
        ApiObject? resource;
        try
        {
            resource = cmdlet.Await(wait.Work);
        }
        catch (MkIoException error) when (error.LastSeen is { } last)
        {
            _waits.Dequeue();
            done(wait.Shown(last));
            throw;
        }
        catch (MkIoException)
        {
            _waits.Dequeue();
            throw;
        }

        _waits.Dequeue();
        if (resource is not null)
            done(wait.Shown(resource));
    }

    // Keeps what a look has shown, and has the progress drawn.
    private void Report(PendingWait wait, StateReport report)
    {
        wait.State = report.State;
        _reports[wait] = report;
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

/// <summary>Something that is waited for.</summary>
/// <param name="target">The item, as errors name it.</param>
/// <param name="collection">The collection that holds the resource.</param>
/// <param name="name">Its name.</param>
/// <param name="goal">The states that are waited for.</param>
/// <param name="kind">What was done with the resource before.</param>
internal sealed class PendingWait(object? target, IStatefulCollection collection, string name, TargetState goal, ChangeKind? kind)
{
    public object? Target => target;

    public string Name => name;

    public Task<ApiObject?> Work { get; set; } = Task.FromResult<ApiObject?>(null);

    /// <summary>The state that was seen last.</summary>
    public string? State { get; set; }

    /// <summary>Whether it got there, or failed; what was cancelled did neither.</summary>
    public bool HasEnded => Work.IsCompleted && !Work.IsCanceled;

    /// <summary>The line that goes on waiting.</summary>
    public string Line => WaitLine.For(collection.Noun, name, collection.Parent ?? string.Empty, goal.States);

    /// <summary>The resource as it is written.</summary>
    public object Shown(object resource) => kind is { } done ? Written.With(resource, done) : resource;
}
