using MkIo.Json;

namespace MkIo.Media;

/// <summary>The protocols by which an asset can be had.</summary>
[ApiSchema("EnabledProtocols")]
public sealed class EnabledProtocols : ApiObject
{
    /// <summary>Whether DASH players can play it.</summary>
    [RequiredField] public bool Dash { get; set; }

    /// <summary>Whether it can be downloaded.</summary>
    [RequiredField] public bool Download { get; set; }

    /// <summary>Whether HLS players can play it.</summary>
    [RequiredField] public bool Hls { get; set; }

    /// <summary>Smooth Streaming, which the service does not support and ignores.</summary>
    [RequiredField] public bool SmoothStreaming { get; set; }
}
