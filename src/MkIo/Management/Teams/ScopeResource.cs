using MkIo.Json;

namespace MkIo.Management;

/// <summary>A resource within a scope.</summary>
[ApiSchema("ScopeResourceSchema")]
public sealed class ScopeResource : ApiObject
{
    /// <summary>The resource's id.</summary>
    public Guid? Id { get; set; }

    /// <summary>Its type, such as <c>core.project</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The type.</summary>
    public override string ToString() => Type ?? base.ToString()!;
}
