using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>An audio or video track of a server manifest.</summary>
[ApiSchema("AudioSchema", "VideoSchema")]
public sealed class ManifestTrack : ApiObject
{
    /// <summary>The file.</summary>
    public string? Src { get; set; }

    /// <summary>Bits per second.</summary>
    public string? SystemBitrate { get; set; }

    /// <summary>The language.</summary>
    public string? SystemLanguage { get; set; }

    /// <summary>The track's id in the file.</summary>
    [JsonPropertyName("trackID")] public string? TrackId { get; set; }

    /// <summary>The track's name.</summary>
    public string? TrackName { get; set; }
}
