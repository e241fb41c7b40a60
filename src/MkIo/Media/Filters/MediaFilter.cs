using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>What account filters and asset filters have in common: which part of the media players get to see.</summary>
public abstract class MediaFilter : MediaResource
{
    /// <summary>The filter's properties as the API groups them.</summary>
    [RequiredField] public MediaFilterProperties Properties { get; set; } = new();

    /// <summary>The bitrate that a player starts near, in bits per second.</summary>
    [JsonIgnore] public long? FirstQuality => Properties.FirstQuality?.Bitrate;

    /// <summary>The part of the time line.</summary>
    [JsonIgnore] public PresentationTimeRange? TimeRange => Properties.PresentationTimeRange;

    /// <summary>The selections of tracks; a track that is in any of them is let through.</summary>
    [JsonIgnore] public IList<FilterTrackSelection>? Tracks => Properties.Tracks;
}
