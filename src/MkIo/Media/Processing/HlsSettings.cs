using MkIo.Json;

namespace MkIo.Media;

/// <summary>What HLS players are told of a track.</summary>
[ApiSchema("HlsSettings")]
public sealed class HlsSettings : ApiObject
{
    /// <summary>The CHARACTERISTICS of EXT-X-MEDIA, such as <c>public.easy-to-read</c>.</summary>
    public string? Characteristics { get; set; }

    /// <summary>Whether the track is the one that plays unless another is chosen.</summary>
    public bool? Default { get; set; }

    /// <summary>Whether the track shows also when subtitles are off.</summary>
    public bool? Forced { get; set; }
}
