using MkIo.Json;

namespace MkIo.Media;

/// <summary>The paths of streams of one protocol and encryption.</summary>
[ApiSchema("StreamingLocatorListPathsStreamingPaths")]
public sealed class StreamingPath : ApiObject
{
    /// <summary>The encryption.</summary>
    [KnownValues("NoEncryption", "EnvelopeEncryption", "CommonEncryptionCenc", "CommonEncryptionCbcs")] public string? EncryptionScheme { get; set; }

    /// <summary>The paths.</summary>
    public IList<string>? Paths { get; set; }

    /// <summary>The protocol.</summary>
    [KnownValues("Hls", "Dash", "Download", "SmoothStreaming")] public string? StreamingProtocol { get; set; }
}
