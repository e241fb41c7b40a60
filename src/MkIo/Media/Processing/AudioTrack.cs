using MkIo.Json;

namespace MkIo.Media;

/// <summary>Another language or a commentary.</summary>
[ApiSchema("AudioTrack")]
public sealed class AudioTrack : InsertedTrack
{
    /// <summary>Makes an empty one.</summary>
    public AudioTrack() : base("#MediaKind.AudioTrack") { }

    /// <summary>What DASH players are told of the track.</summary>
    public DashSettings? DashSettings { get; set; }

    /// <summary>The name that players show; in HLS the NAME of EXT-X-MEDIA.</summary>
    public string? DisplayName { get; set; }

    /// <summary>What HLS players are told of the track.</summary>
    public HlsSettings? HlsSettings { get; set; }

    /// <summary>The language as an RFC 5646 code.</summary>
    public string? LanguageCode { get; set; }

    /// <summary>The track's name within the asset.</summary>
    [RequiredField] public string? TrackName { get; set; }
}
