using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Http;

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
