using MkIo.Json;

namespace MkIo.Resources;

/// <summary>The answer of a resource's light state endpoint.</summary>
[ApiSchema("ResourceStateSchema")]
internal sealed class ResourceState : ApiObject
{
    /// <summary>The state's holder.</summary>
    public ResourceStateStatus? Status { get; set; }
}
