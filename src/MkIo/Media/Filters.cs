using System.Text.Json.Serialization;

namespace MkIo.Media;

public abstract partial class MediaFilter
{
    /// <summary>The bitrate that a player starts near, in bits per second.</summary>
    [JsonIgnore] public long? FirstQuality => Properties.FirstQuality?.Bitrate;

    /// <summary>The part of the time line.</summary>
    [JsonIgnore] public PresentationTimeRange? TimeRange => Properties.PresentationTimeRange;

    /// <summary>The part of the time line in hours, minutes and seconds, such as <c>00:00:10 - 00:01:00</c>; null for all of it.</summary>
    [JsonIgnore] public string? Clip => TimeRange is null ? null : string.Join(" - ", new[] { TimeRange.StartTimestamp, TimeRange.EndTimestamp }.OfType<long>().Select(Time));

    /// <summary>The selections of tracks; a track that is in any of them is let through.</summary>
    [JsonIgnore] public IList<FilterTrackSelection>? Tracks => Properties.Tracks;

    private string Time(long timestamp)
        => TimeSpan.FromTicks((long)((decimal)timestamp * TimeSpan.TicksPerSecond / (TimeRange?.Timescale is { } scale and > 0 ? scale : TimeSpan.TicksPerSecond))).ToString("c");
}

public sealed partial class AssetFilter
{
    /// <summary>The asset that it belongs to.</summary>
    [JsonIgnore] public string? AssetName { get; set; }
}

public sealed partial class FilterTrackCondition
{
    /// <summary>The condition in short, such as <c>Type=video</c> or <c>Language!=en</c>.</summary>
    [JsonIgnore] public string Condition => $"{Property}{(Operation == "NotEqual" ? "!=" : "=")}{Value}";
}

public sealed partial class FilterTrackSelection
{
    /// <summary>The conditions in short, joined by "and".</summary>
    [JsonIgnore] public string Conditions => string.Join(" and ", (TrackSelections ?? []).Select(condition => condition.Condition));
}
