using MkIo.Json;

namespace MkIo.Media;

/// <summary>The paths under which a locator's streams and files are found, below a streaming endpoint's host name.</summary>
[ApiSchema("StreamingLocatorListPathsResponseSchema")]
public sealed class StreamingLocatorPaths : ApiObject
{
    /// <summary>The paths of files.</summary>
    public IList<string>? DownloadPaths { get; set; }

    /// <summary>Where each DRM system gets its licenses.</summary>
    public IDictionary<string, StreamingLocatorDrm>? Drm { get; set; }

    /// <summary>The paths of streams, by protocol and encryption.</summary>
    public IList<StreamingPath>? StreamingPaths { get; set; }
}
