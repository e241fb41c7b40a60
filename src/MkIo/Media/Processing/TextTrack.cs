using MkIo.Json;

namespace MkIo.Media;

/// <summary>Subtitles or captions.</summary>
[ApiSchema("TextTrack")]
public sealed class TextTrack : InsertedTrack
{
    /// <summary>Makes an empty one.</summary>
    public TextTrack() : base("#MediaKind.TextTrack") { }

    /// <summary>The name that players show.</summary>
    public string? DisplayName { get; set; }

    /// <summary>What HLS players are told of the track.</summary>
    public HlsSettings? HlsSettings { get; set; }

    /// <summary>The language as an RFC 5646 code.</summary>
    public string? LanguageCode { get; set; }

    /// <summary>Whether players offer the track.</summary>
    [KnownValues("Visible", "Hidden")] public string? PlayerVisibility { get; set; }

    /// <summary>The track's name within the asset.</summary>
    [RequiredField] public string? TrackName { get; set; }
}
