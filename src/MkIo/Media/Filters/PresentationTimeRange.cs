using MkIo.Json;

namespace MkIo.Media;

/// <summary>The part of the time line that a filter lets through.</summary>
[ApiSchema("PresentationTimeRange")]
public sealed class PresentationTimeRange : ApiObject
{
    /// <summary>For live streams: the UTC time of the end.</summary>
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>The end, in units of the time scale from the start of the content; rounded down to a segment.</summary>
    public long? EndTimestamp { get; set; }

    /// <summary>For live streams: whether the end applies while the stream is running; the end must be given then.</summary>
    public bool? ForceEndTimestamp { get; set; }

    /// <summary>For live streams: how far behind the live edge players stay, in units of the time scale; at most 300 seconds.</summary>
    public long? LiveBackoffDuration { get; set; }

    /// <summary>For live streams: how far players can go back, in units of the time scale; at least 10 seconds.</summary>
    public long? PresentationWindowDuration { get; set; }

    /// <summary>For live streams: the UTC time of the start.</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>The start, in units of the time scale from the start of the content.</summary>
    public long? StartTimestamp { get; set; }

    /// <summary>Units in a second; 10,000,000 where it is not said, which is the tick of a TimeSpan.</summary>
    public long? Timescale { get; set; }
}
