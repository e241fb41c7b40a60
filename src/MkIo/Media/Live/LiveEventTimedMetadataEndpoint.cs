using MkIo.Json;

namespace MkIo.Media;

/// <summary>An address that takes timed metadata.</summary>
[ApiSchema("LiveEventTimedMetadataEndpoint")]
public sealed class LiveEventTimedMetadataEndpoint : ApiObject
{
    /// <summary>The address.</summary>
    [RequiredField] public string? Url { get; set; }
}
