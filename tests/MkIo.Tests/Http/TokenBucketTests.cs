using Microsoft.Extensions.Time.Testing;
using MkIo.Http;

namespace MkIo.Tests.Http;

public sealed class TokenBucketTests
{
    private const int PerMinute = 600;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CountingClock _clock = new();
    private readonly TokenBucket _quota;
    private int _asked;
    private int _passed;

    public TokenBucketTests() => _quota = new TokenBucket(PerMinute, _clock);

    [Fact]
    public void A_minute_s_worth_passes_at_once_and_no_more()
    {
        Ask(PerMinute + 100);
        Assert.InRange(_passed, PerMinute * 0.95, PerMinute);
    }

    [Fact]
    public void The_rest_passes_evenly_and_never_faster_than_is_granted()
    {
        Ask(PerMinute + 300);
        var burst = _passed;
        for (var second = 1; second <= 20; second++)
        {
            Advance(TimeSpan.FromSeconds(1));
            Assert.InRange(_passed - burst, (second * 9.5) - 1, second * 10);
        }
    }

    [Fact]
    public void After_a_429_everyone_waits_as_long_as_was_asked_and_then_goes_slower()
    {
        Ask(10);
        Assert.Equal(10, _passed);
        _quota.Pause(TimeSpan.FromSeconds(5));
        Ask(100);
        Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(10, _passed);
        Advance(TimeSpan.FromSeconds(1.1));
        Assert.InRange(_passed - 10, 4, 8);
    }

    [Fact]
    public void Those_who_already_queued_wait_too()
    {
        Ask(PerMinute + 50);
        var before = _passed;
        _quota.Pause(TimeSpan.FromSeconds(30));
        Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(before, _passed);
        Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(PerMinute + 50, _passed);
    }

    [Fact]
    public void The_rate_recovers()
    {
        _quota.Pause(TimeSpan.FromSeconds(1));
        Advance(TimeSpan.FromMinutes(5));
        Ask(PerMinute + 200);
        var burst = _passed;
        Advance(TimeSpan.FromSeconds(10));
        Assert.InRange(_passed - burst, 94, 100);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        _quota.Pause(TimeSpan.FromHours(1));
        using var cancellationToken = new CancellationTokenSource();
        var waiting = _quota.WaitAsync(cancellationToken.Token).AsTask();
        await cancellationToken.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Who_no_longer_waits_leaves_the_place_to_others()
    {
        Ask(PerMinute);
        var before = _passed;
        using var cancellationToken = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 300).Select(_ => _quota.WaitAsync(cancellationToken.Token).AsTask()).ToList();
        await cancellationToken.CancelAsync();
        foreach (var wait in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);

        // Those of before and one more, where 300 would have been half a minute.
        var next = _quota.WaitAsync(CancellationToken.None).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True(SpinWait.SpinUntil(() => next.IsCompleted && Volatile.Read(ref _passed) == PerMinute, Patience));
        Assert.True(before < PerMinute);
    }

    [Fact]
    public async Task A_place_that_a_429_took_is_not_given_back()
    {
        Ask(PerMinute);
        using var cancellationToken = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 300).Select(_ => _quota.WaitAsync(cancellationToken.Token).AsTask()).ToList();
        _quota.Pause(TimeSpan.FromSeconds(1));
        await cancellationToken.CancelAsync();
        foreach (var wait in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);

        _clock.Advance(TimeSpan.FromSeconds(1));
        var after = new List<Task>();
        while (after.Count < PerMinute && (after.Count == 0 || after[^1].IsCompleted))
            after.Add(_quota.WaitAsync(CancellationToken.None).AsTask());
        _ = Assert.Single(after);
    }

    private void Ask(int requests)
    {
        _asked += requests;
        for (var request = 0; request < requests; request++)
            _ = PassAsync();
        Settle();
    }

    private async Task PassAsync()
    {
        await _quota.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        Interlocked.Increment(ref _passed);
    }

    // In small steps: whoever is woken and has to wait again does so from the time that it is then.
    private void Advance(TimeSpan time)
    {
        for (var end = _clock.GetUtcNow() + time; _clock.GetUtcNow() < end;)
        {
            var left = end - _clock.GetUtcNow();
            _clock.Advance(left < Step ? left : Step);
            Settle();
        }
    }

    // Everyone has passed, or waits for the clock.
    private void Settle() => Assert.True(
        SpinWait.SpinUntil(() => Volatile.Read(ref _passed) + _clock.Waiting == _asked, Patience),
        $"{_asked} asked, {_passed} passed and {_clock.Waiting} wait for the clock.");

    /// <summary>Counts the timers that have not fired yet.</summary>
    private sealed class CountingClock : FakeTimeProvider
    {
        private int _waiting;

        public int Waiting => Volatile.Read(ref _waiting);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref _waiting);
            return base.CreateTimer(_ =>
            {
                Interlocked.Decrement(ref _waiting);
                callback(state);
            }, state, dueTime, period);
        }
    }
}
