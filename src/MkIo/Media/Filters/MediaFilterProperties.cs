using MkIo.Json;

namespace MkIo.Media;

/// <summary>What a filter lets through.</summary>
[ApiSchema("MediaFilterProperties")]
public sealed class MediaFilterProperties : ApiObject
{
    /// <summary>The quality that a player starts with.</summary>
    public FirstQuality? FirstQuality { get; set; }

    /// <summary>The part of the time line.</summary>
    public PresentationTimeRange? PresentationTimeRange { get; set; }

    /// <summary>The selections of tracks; a track that is in any of them is let through.</summary>
    public IList<FilterTrackSelection>? Tracks { get; set; }
}
