using System.Diagnostics;
using System.Threading.RateLimiting;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>
/// Waits for the states of many resources together. All of them share one pace of reads, well within a project's quota,
/// and each is looked at less often the longer it takes.
/// </summary>
public sealed class StatePoller : IDisposable
{
    // At most 100 + 60 × 20 reads in any minute: 65% of the 2,000 that a project may have, since others work in it too.
    private const int ReadsAtOnce = 100;
    private const int ReadsPerSecond = 20;
    private const int PeriodsPerSecond = 10;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly TokenBucketRateLimiter _pace = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = ReadsAtOnce,
        TokensPerPeriod = ReadsPerSecond / PeriodsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / PeriodsPerSecond),
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private int _waiting;

    /// <summary>How many resources are waited for now.</summary>
    internal int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Looks until waiting ends.</summary>
    /// <param name="look">Reads the state; it gets what the look before has shown.</param>
    /// <param name="goal">The states that are waited for.</param>
    /// <param name="timeout">How long to wait; null for as long as it takes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The last report: the goal, or a failure.</returns>
    /// <exception cref="MkIoException">The time ran out (<see cref="MkIoErrorKind.TimedOut"/>), or a read failed.</exception>
    internal async Task<StateReport> UntilAsync(
        Func<StateReport?, CancellationToken, Task<StateReport>> look, TargetState goal, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        Guard.NotNull(look);
        Guard.NotNull(goal);
        Interlocked.Increment(ref _waiting);
        try
        {
            var clock = Stopwatch.StartNew();
            StateReport? report = null;
            while (true)
            {
                report = await ReadAsync(inner => look(report, inner), cancellationToken).ConfigureAwait(false);
                if (goal.Ends(report.State))
                    return report;
                if (clock.Elapsed >= timeout)
                    throw new MkIoException(MkIoErrorKind.TimedOut, TimedOut($"'{report.Name}'", report.State, timeout.Value, goal)) { Reason = MkIoErrorReason.WaitTimedOut };
                await Task.Delay(Pause(clock.Elapsed, timeout), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>The words for what did not get where it was waited for in time. It goes on without anybody who waits.</summary>
    internal static string TimedOut(string what, string? state, TimeSpan timeout, TargetState goal)
        => $"Timed out after {timeout.TotalSeconds:0} second{(timeout.TotalSeconds < 1.5 ? string.Empty : "s")}: {what} is still {state ?? "in no state"}, not {goal}.";

    /// <summary>Reads something within the pace of the others.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">The read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        Guard.NotNull(read);
        using var lease = await _pace.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        return await read(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets go of the pace.</summary>
    public void Dispose() => _pace.Dispose();

    // A quarter of the time that it took so far: what takes an hour is not looked at every second.
    private static TimeSpan Pause(TimeSpan elapsed, TimeSpan? timeout)
    {
        var pause = TimeSpan.FromTicks(Math.Min(Math.Max(elapsed.Ticks / 4, ShortestPause.Ticks), LongestPause.Ticks));
        return timeout - elapsed is { } left && left < pause ? left : pause;
    }
}

/// <summary>The states that somebody waits for.</summary>
public sealed class TargetState
{
    /// <summary>The state of what no longer exists.</summary>
    public const string Deleted = "Deleted";

    // Each passes by itself; a state that is newer than this list ends the wait rather than making it endless.
    private static readonly HashSet<string> Passing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Pending", "Allocating", "Creating", "Updating", "Scaling", "Starting", "Stopping", "Restarting", "Deleting",
        "Queued", "Scheduled", "Processing", "Canceling", "InProgress",
    };

    private static readonly string[] Failures = ["Error", "Failed"];

    private readonly HashSet<string>? _states;
    private readonly HashSet<string> _failures;

    private TargetState(HashSet<string>? states, IEnumerable<string> failures)
    {
        _states = states;
        _failures = new HashSet<string>(failures, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Any state that does not pass by itself.</summary>
    public static TargetState Settled { get; } = new(null, Failures);

    /// <summary>One of some states.</summary>
    /// <param name="states">The states.</param>
    public static TargetState Of(params string[] states) => new(new HashSet<string>(states, StringComparer.OrdinalIgnoreCase), Failures);

    /// <summary>The same goal, from which further states lead nowhere.</summary>
    /// <param name="states">The states.</param>
    public TargetState OrFailure(params string[] states) => new(_states, _failures.Concat(states));

    /// <summary>Whether it is waited for that something no longer exists.</summary>
    internal bool IsDeletion => _states?.Contains(Deleted) == true;

    /// <summary>Whether a state is what was waited for.</summary>
    /// <param name="state">The state.</param>
    public bool Includes(string? state) => _states?.Contains(state ?? string.Empty) ?? !IsPassing(state) && !IsFailure(state);

    /// <summary>Whether waiting ends with a state: it is the goal, or a failure from which the goal is not reached.</summary>
    /// <param name="state">The state.</param>
    public bool Ends(string? state) => Includes(state) || IsFailure(state);

    /// <summary>The states that are waited for; none for any state that does not pass by itself.</summary>
    internal IReadOnlyList<string> States => _states is null ? [] : [.. _states];

    /// <summary>The goal in words.</summary>
    public override string ToString() => _states is null ? "settled" : string.Join(" or ", _states);

    private static bool IsPassing(string? state) => state is not null && Passing.Contains(state);

    private bool IsFailure(string? state) => state is not null && _failures.Contains(state);
}

/// <summary>What a look at something that is waited for has shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">Its state.</param>
/// <param name="Percent">How far it is, where that is known.</param>
public sealed record StateReport(
    string Name,
    [property: KnownValues(
        "Ready", "Created", "Running", "Stopped", "Finished", "Deleted", "Canceled", "Error", "UnableToStart",
        "Queued", "Scheduled", "Processing", "Canceling", "Creating", "Updating", "Scaling", "Starting", "Stopping", "Restarting", "Deleting",
        "Pending", "Allocating", "Allocated", "Started")]
    string? State,
    int? Percent = null);
