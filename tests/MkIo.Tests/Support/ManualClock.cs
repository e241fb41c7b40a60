namespace MkIo.Tests.Support;

/// <summary>A clock that stands still until a test moves it; timers fire in their order.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, stopping at each timer on the way, and lets what was woken run.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        var end = _now + time;
        while (Next(end) is { } timer)
        {
            _now = timer.Due!.Value;
            timer.Fire();
            await Task.Delay(2);
        }

        _now = end;
        await Task.Delay(2);
    }

    private Timer? Next(DateTimeOffset end)
    {
        lock (_timers)
            return _timers.Where(timer => timer.Due <= end).OrderBy(timer => timer.Due).FirstOrDefault();
    }

    private sealed class Timer : ITimer
    {
        private readonly ManualClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;

        public Timer(ManualClock clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            lock (clock._timers)
                clock._timers.Add(this);
        }

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock._now + dueTime;
            return true;
        }

        public void Fire()
        {
            Due = null;
            _callback(_state);
        }

        public void Dispose()
        {
            lock (_clock._timers)
                _clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
