using MkIo.Json;

namespace MkIo.Management;

/// <summary>The capabilities of a role.</summary>
[ApiSchema("RoleSpecSchema")]
public sealed class RoleSpec : ApiObject
{
    /// <summary>The capabilities.</summary>
    public IList<RoleCapability>? Capabilities { get; set; }

    /// <summary>Words for people, up to 256 characters.</summary>
    public string? Description { get; set; }
}
