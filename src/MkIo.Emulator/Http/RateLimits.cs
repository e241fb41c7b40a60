using System.Collections.Concurrent;

namespace MkIo.Emulator.Http;

/// <summary>
/// The published limits: 2,000 reads and 1,000 writes a minute for each project, or for the organization where the path names none.
/// </summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private const int ReadsPerMinute = 2000;
    private const int WritesPerMinute = 1000;

    private readonly ConcurrentDictionary<(string Project, bool IsRead), TokenBucket> _buckets = new();

    /// <summary>Counts a request, or throws where the limit is reached.</summary>
    public void Count(string project, bool isRead)
    {
        var bucket = _buckets.GetOrAdd((project, isRead), key => new TokenBucket(key.IsRead ? ReadsPerMinute : WritesPerMinute, clock));
        if (bucket.Take() is { } wait)
            throw ApiException.TooManyRequests((int)Math.Ceiling(wait.TotalSeconds));
    }

    public void Reset() => _buckets.Clear();

    /// <summary>A full bucket allows a burst of a minute's worth; it fills again at the rate of the limit.</summary>
    private sealed class TokenBucket(int perMinute, TimeProvider clock)
    {
        private readonly Lock _gate = new();
        private readonly double _perSecond = perMinute / 60.0;
        private double _level = perMinute;
        private long _filledAt = clock.GetTimestamp();

        /// <summary>Null, or how long to wait for the next one.</summary>
        public TimeSpan? Take()
        {
            lock (_gate)
            {
                var now = clock.GetTimestamp();
                _level = Math.Min(perMinute, _level + (clock.GetElapsedTime(_filledAt, now).TotalSeconds * _perSecond));
                _filledAt = now;
                if (_level < 1)
                    return TimeSpan.FromSeconds((1 - _level) / _perSecond);
                _level--;
                return null;
            }
        }
    }
}
