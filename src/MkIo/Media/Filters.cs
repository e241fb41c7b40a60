using System.Text.Json.Serialization;

namespace MkIo.Media;

public abstract partial class MediaFilter
{
    /// <summary>The bitrate that a player starts near, in bits per second.</summary>
    [JsonIgnore] public long? FirstQuality => Properties.FirstQuality?.Bitrate;

    /// <summary>The part of the time line.</summary>
    [JsonIgnore] public PresentationTimeRange? TimeRange => Properties.PresentationTimeRange;

    /// <summary>The selections of tracks; a track that is in any of them is let through.</summary>
    [JsonIgnore] public IList<FilterTrackSelection>? Tracks => Properties.Tracks;
}

public sealed partial class AssetFilter
{
    /// <summary>The asset that it belongs to.</summary>
    [JsonIgnore] public string? AssetName { get; set; }
}

public sealed partial class FilterTrackCondition
{
    /// <summary>Such as <c>Type=video</c> or <c>Language!=en</c>.</summary>
    public override string ToString() => $"{Property}{(Operation == "NotEqual" ? "!=" : "=")}{Value}";
}

public sealed partial class FilterTrackSelection
{
    /// <summary>The conditions, joined by "and".</summary>
    public override string ToString() => string.Join(" and ", TrackSelections ?? []);
}
