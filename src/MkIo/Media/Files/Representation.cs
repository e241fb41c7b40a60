using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>One quality of a DASH adaptation set.</summary>
[ApiSchema("Representation")]
public sealed class Representation : ApiObject
{
    /// <summary>The audio channels.</summary>
    [JsonPropertyName("audio_channel_configuration")] public IList<DescribedValue>? AudioChannelConfiguration { get; set; }

    /// <summary>Bits per second.</summary>
    public string? Bandwidth { get; set; }

    /// <summary>The codec.</summary>
    public string? Codecs { get; set; }

    /// <summary>Frames per second.</summary>
    public string? FrameRate { get; set; }

    /// <summary>The height in pixels.</summary>
    public string? Height { get; set; }

    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>The MIME type.</summary>
    public string? MimeType { get; set; }

    /// <summary>The shape of a sample.</summary>
    public string? Sar { get; set; }

    /// <summary>Progressive or interlaced.</summary>
    public string? ScanType { get; set; }

    /// <summary>The sort of stream access point that segments start with.</summary>
    [JsonPropertyName("startsWithSAP")] public string? StartsWithSap { get; set; }

    /// <summary>The width in pixels.</summary>
    public string? Width { get; set; }
}
