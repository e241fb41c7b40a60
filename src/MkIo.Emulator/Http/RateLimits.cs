using System.Collections.Concurrent;
using System.Globalization;

namespace MkIo.Emulator.Http;

/// <summary>
/// Reads and writes a minute for each project, or for the organization where the path names none.
/// </summary>
internal sealed class RateLimits(RateLimit perMinute, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Project, bool IsRead), TokenBucket> _buckets = new();

    /// <summary>Counts a request, or throws where the limit is reached.</summary>
    public void Count(string project, bool isRead)
    {
        var bucket = _buckets.GetOrAdd((project, isRead), key => new TokenBucket(key.IsRead ? perMinute.Reads : perMinute.Writes, clock));
        if (bucket.Take() is { } wait)
            throw ApiException.TooManyRequests(Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture));
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
