using MkIo.Http;
using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

public sealed class QuotaTests
{
    private const int PerMinute = 600;
    private readonly ManualClock _clock = new();
    private readonly Quota _quota;
    private int _passed;

    public QuotaTests() => _quota = new Quota(PerMinute, _clock);

    [Fact]
    public async Task A_minute_s_worth_passes_at_once_and_no_more()
    {
        Ask(PerMinute + 100);
        await _clock.AdvanceAsync(TimeSpan.Zero);
        Assert.InRange(_passed, PerMinute * 0.95, PerMinute);
    }

    [Fact]
    public async Task The_rest_passes_evenly_and_never_faster_than_is_granted()
    {
        Ask(PerMinute + 300);
        await _clock.AdvanceAsync(TimeSpan.Zero);
        var burst = _passed;
        for (var second = 1; second <= 20; second++)
        {
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
            Assert.InRange(_passed - burst, (second * 9.5) - 1, second * 10);
        }
    }

    [Fact]
    public async Task After_a_429_everyone_waits_as_long_as_was_asked_and_then_goes_slower()
    {
        Ask(10);
        Assert.Equal(10, _passed);
        _quota.Pause(TimeSpan.FromSeconds(5));
        Ask(100);
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(4.9));
        Assert.Equal(10, _passed);
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(1.1));
        Assert.InRange(_passed - 10, 4, 8);
    }

    [Fact]
    public async Task Those_who_already_queued_wait_too()
    {
        Ask(PerMinute + 50);
        await _clock.AdvanceAsync(TimeSpan.Zero);
        var before = _passed;
        _quota.Pause(TimeSpan.FromSeconds(30));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.Equal(before, _passed);
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(PerMinute + 50, _passed);
    }

    [Fact]
    public async Task The_rate_recovers()
    {
        _quota.Pause(TimeSpan.FromSeconds(1));
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(5));
        Ask(PerMinute + 200);
        await _clock.AdvanceAsync(TimeSpan.Zero);
        var burst = _passed;
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.InRange(_passed - burst, 94, 100);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        _quota.Pause(TimeSpan.FromHours(1));
        using var cancellation = new CancellationTokenSource();
        var waiting = _quota.WaitAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private void Ask(int requests)
    {
        for (var request = 0; request < requests; request++)
            _ = PassAsync();
    }

    private async Task PassAsync()
    {
        await _quota.WaitAsync(CancellationToken.None);
        Interlocked.Increment(ref _passed);
    }
}
