using MkIo.Json;

namespace MkIo.Management;

/// <summary>One capability of a role.</summary>
[ApiSchema("RoleCapabilitySchema")]
public sealed class RoleCapability : ApiObject
{
    /// <summary>Its name, such as <c>ams.asset.get</c>.</summary>
    public string? Capability { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Capability ?? base.ToString()!;
}
