using System.Diagnostics;
using System.Threading.RateLimiting;

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
                    throw new MkIoException(MkIoErrorKind.TimedOut, $"'{report.Name}' is {report.State} after {timeout.Value.TotalSeconds:0} seconds, and not {goal}.");
                await Task.Delay(Pause(clock.Elapsed, timeout), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

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
