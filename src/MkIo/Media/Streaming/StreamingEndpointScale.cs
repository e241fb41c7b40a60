using MkIo.Json;

namespace MkIo.Media;

/// <summary>The capacity that a streaming endpoint is to have.</summary>
[ApiSchema("StreamingEndpointScaleSchema")]
public sealed class StreamingEndpointScale : ApiObject
{
    /// <summary>The capacity: 0 for Standard, more for Premium.</summary>
    [RequiredField] public int? ScaleUnit { get; set; }
}
