using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A text track of a server manifest.</summary>
[ApiSchema("TextStreamSchema")]
public sealed class ManifestTextTrack : ApiObject
{
    /// <summary>Whether it appears in manifests.</summary>
    public string? ManifestOutput { get; set; }

    /// <summary>The track that it belongs to.</summary>
    public string? ParentTrackName { get; set; }

    /// <summary>The scheme of sparse tracks.</summary>
    [JsonPropertyName("Scheme")] public string? Scheme { get; set; }

    /// <summary>The file.</summary>
    public string? Src { get; set; }

    /// <summary>Bits per second.</summary>
    public string? SystemBitrate { get; set; }

    /// <summary>Units in a second.</summary>
    public string? Timescale { get; set; }

    /// <summary>The track's id in the file.</summary>
    [JsonPropertyName("trackID")] public string? TrackId { get; set; }

    /// <summary>The track's name.</summary>
    public string? TrackName { get; set; }
}
