using MkIo.Json;

namespace MkIo.Resources;

/// <summary>A state; the values depend on the resource.</summary>
[ApiSchema("ResourceStateStatus")]
internal sealed class ResourceStateStatus : ApiObject
{
    /// <summary>The state, such as <c>Ready</c>; newer states may appear.</summary>
    public string? State { get; set; }
}
