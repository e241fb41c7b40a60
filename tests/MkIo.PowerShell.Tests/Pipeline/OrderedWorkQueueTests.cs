using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Pipeline;

public sealed class OrderedWorkQueueTests : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _ended = new(0);
    private readonly OrderedWorkQueue<string> _window;

    public OrderedWorkQueueTests() => _window = new OrderedWorkQueue<string>(() => _ended.Release(), _stopping.Token);

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
        _ended.Dispose();
    }

    private static CancellationToken StoppingToken => TestContext.Current.CancellationToken;

    private Task<bool> OneEndedAsync() => _ended.WaitAsync(Eventually.Patience, StoppingToken);

    [Fact]
    public async Task Work_counts_as_running_until_it_has_ended_and_as_waiting_until_it_is_taken()
    {
        var gate = new TaskCompletionSource<string>();
        _window.Start("target", "key", _ => gate.Task);
        Assert.Equal((1, 1, false), (_window.Running, _window.Count, _window.OldestIsReady));

        gate.SetResult("result");
        Assert.True(await OneEndedAsync());
        Assert.Equal((0, 1, true), (_window.Running, _window.Count, _window.OldestIsReady));

        var item = _window.TakeOldest();
        Assert.Equal(("target", "key", "result"), (item.Target, item.Key, await item.Work));
        Assert.Equal(0, _window.Count);
    }

    [Fact]
    public async Task The_oldest_is_taken_first_whichever_ends_first()
    {
        var gate = new TaskCompletionSource<string>();
        _window.Start(1, "a", _ => gate.Task);
        _window.Start(2, "b", _ => Task.FromResult("second"));
        Assert.True(await OneEndedAsync());

        Assert.False(_window.OldestIsReady);
        gate.SetResult("first");

        Assert.Equal("first", await _window.TakeOldest().Work);
        Assert.Equal("second", await _window.TakeOldest().Work);
    }

    [Fact]
    public async Task The_end_of_work_that_failed_is_told_too()
    {
        _window.Start(1, "a", _ => throw new InvalidOperationException("broken"));

        Assert.True(await OneEndedAsync());
        Assert.Equal(0, _window.Running);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _window.TakeOldest().Work);
    }

    [Fact]
    public async Task A_failure_without_work_is_ready_at_once_in_its_place()
    {
        _window.Start(1, "a", _ => Task.FromResult("first"));
        _window.Fail(2, new InvalidOperationException("wrong"));

        await _window.TakeOldest().Work;
        Assert.True(_window.OldestIsReady);
        var failed = _window.TakeOldest();

        Assert.Equal(2, failed.Target);
        Assert.Equal("wrong", (await Assert.ThrowsAsync<InvalidOperationException>(() => failed.Work)).Message);
    }

    [Fact]
    public void Work_on_a_thing_does_not_start_before_the_work_on_it_has_ended()
    {
        var gate = new TaskCompletionSource<string>();
        var started = false;
        _window.Start(1, "same", _ => gate.Task);
        _window.Start(2, "same", _ =>
        {
            started = gate.Task.IsCompleted;
            return Task.FromResult("second");
        });
        _window.Start(3, "other", _ => Task.FromResult("third"));

        Eventually.Holds(() => _window.Running == 2);
        gate.SetResult("first");

        Eventually.Holds(() => _window.Running == 0);
        Assert.True(started);
    }

    [Fact]
    public void The_end_of_the_last_work_on_a_thing_forgets_the_thing_and_an_earlier_one_does_not()
    {
        var gate = new TaskCompletionSource<string>();
        var waited = false;
        _window.Start(1, "same", _ => Task.FromResult("first"));
        _window.Start(2, "same", _ => gate.Task);
        var first = _window.TakeOldest();
        Eventually.Holds(() => first.Work.IsCompleted);

        // The second still runs: a third has to wait for it though the first is done with.
        _window.Finished(first);
        _window.Start(3, "same", _ =>
        {
            waited = gate.Task.IsCompleted;
            return Task.FromResult("third");
        });
        gate.SetResult("second");

        Eventually.Holds(() => _window.Running == 0);
        Assert.True(waited);
    }

    [Fact]
    public async Task What_is_left_is_cancelled_with_the_window_and_taken_as_a_whole()
    {
        var started = new TaskCompletionSource();
        _window.Start(1, "a", async cancellationToken =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "never";
        });
        _window.Start(2, "b", _ => Task.FromResult("done"));
        Eventually.Holds(() => started.Task.IsCompleted && _window.Running == 1);

        await _stopping.CancelAsync();
        var left = _window.Abandon(Eventually.Patience);

        Assert.Equal([TaskStatus.Canceled, TaskStatus.RanToCompletion], left.Select(item => item.Work.Status));
        Assert.Equal(0, _window.Count);
    }

    [Fact]
    public void Work_that_does_not_mind_being_cancelled_is_left_after_a_moment()
    {
        var started = new TaskCompletionSource();
        _window.Start(1, "a", _ =>
        {
            started.SetResult();
            return new TaskCompletionSource<string>().Task;
        });
        Eventually.Holds(() => started.Task.IsCompleted);
        _stopping.Cancel();

        var left = _window.Abandon(TimeSpan.FromMilliseconds(10));

        Assert.False(Assert.Single(left).Work.IsCompleted);
    }
}
