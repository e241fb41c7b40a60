using MkIo.Json;

namespace MkIo.Media;

/// <summary>A cache before the origin of a streaming endpoint.</summary>
[ApiSchema("StreamingEndpointShieldCache")]
public sealed class StreamingEndpointShieldCache : ApiObject
{
    /// <summary>The cache's capacity; 0 for none.</summary>
    [RequiredField] public int? ScaleUnits { get; set; }
}
