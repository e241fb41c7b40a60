using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;

namespace MkIo.Emulator.Http;

/// <summary>How often each operation was called, and how often a request did not fit the contract.</summary>
internal sealed class OperationCounts(IReadOnlyList<ApiOperation> operations)
{
    private readonly int[] _calls = new int[operations.Count];
    private readonly int[] _invalid = new int[operations.Count];
    private readonly string?[] _lastInvalid = new string?[operations.Count];

    public void Called(ApiOperation operation) => Interlocked.Increment(ref _calls[operation.Index]);

    public void Invalid(ApiOperation operation, string message)
    {
        Interlocked.Increment(ref _invalid[operation.Index]);
        _lastInvalid[operation.Index] = message;
    }

    public void Reset()
    {
        Array.Clear(_calls);
        Array.Clear(_invalid);
        Array.Clear(_lastInvalid);
    }

    public JsonArray ToJson(bool calledOnly) => new(
        [.. operations.Where(operation => !calledOnly || _calls[operation.Index] > 0).Select(Describe)]);

    private JsonObject Describe(ApiOperation operation)
    {
        var entry = new JsonObject
        {
            ["document"] = operation.Document,
            ["method"] = operation.Method,
            ["path"] = operation.Path,
            ["implemented"] = operation.IsImplemented,
            ["calls"] = _calls[operation.Index],
            ["invalid"] = _invalid[operation.Index],
        };
        if (_lastInvalid[operation.Index] is { } message)
            entry["lastInvalid"] = message;
        return entry;
    }
}

/// <summary>How many requests came and how many of them were answered 429, minute by minute.</summary>
internal sealed class TrafficCounts(TimeProvider clock)
{
    private readonly ConcurrentDictionary<long, Minute> _minutes = new();

    public void Count(bool isRead, int status)
    {
        var minute = _minutes.GetOrAdd(clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute, _ => new Minute());
        Interlocked.Increment(ref isRead ? ref minute.Reads : ref minute.Writes);
        if (status == 429)
            Interlocked.Increment(ref minute.Throttled);
    }

    public void Reset() => _minutes.Clear();

    public JsonObject ToJson()
    {
        var minutes = _minutes.OrderBy(entry => entry.Key).ToList();
        return new JsonObject
        {
            ["requests"] = minutes.Sum(entry => entry.Value.Reads + entry.Value.Writes),
            ["throttled"] = minutes.Sum(entry => entry.Value.Throttled),
            ["minutes"] = new JsonArray([.. minutes.Select(entry => new JsonObject
            {
                ["minute"] = new DateTime(entry.Key * TimeSpan.TicksPerMinute, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
                ["reads"] = entry.Value.Reads,
                ["writes"] = entry.Value.Writes,
                ["throttled"] = entry.Value.Throttled,
            })]),
        };
    }

    private sealed class Minute
    {
        public int Reads;
        public int Writes;
        public int Throttled;
    }
}

/// <summary>
/// Reads and writes a minute for each project, or for the organization where the path names none.
/// </summary>
internal sealed class RateLimits(int readsPerMinute, int writesPerMinute, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Project, bool IsRead), TokenBucket> _buckets = new();

    /// <summary>Counts a request, or throws where the limit is reached.</summary>
    public void Count(string project, bool isRead)
    {
        var bucket = _buckets.GetOrAdd((project, isRead), key => new TokenBucket(key.IsRead ? readsPerMinute : writesPerMinute, clock));
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
