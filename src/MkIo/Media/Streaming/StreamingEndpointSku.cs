using MkIo.Json;

namespace MkIo.Media;

/// <summary>The sort of a streaming endpoint.</summary>
[ApiSchema("StreamingEndpointsCurrentSku", "StreamingEndpointPutPropertiessCurrentSku")]
public sealed class StreamingEndpointSku : ApiObject
{
    /// <summary>The capacity that it has.</summary>
    [ReadOnlyField] public int? Capacity { get; set; }

    /// <summary>Standard, which is shared, or Premium.</summary>
    [RequiredField, KnownValues("Standard", "Premium")] public string? Name { get; set; }
}
