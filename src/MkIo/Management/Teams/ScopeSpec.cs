using MkIo.Json;

namespace MkIo.Management;

/// <summary>The resources in a scope.</summary>
[ApiSchema("ScopeSpecSchema")]
public sealed class ScopeSpec : ApiObject
{
    /// <summary>Words for people, up to 256 characters.</summary>
    public string? Description { get; set; }

    /// <summary>The resources in it.</summary>
    public IList<ScopeResource>? Resources { get; set; }
}
