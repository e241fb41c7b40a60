using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id and name of a role, and the kinds of scope that it fits.</summary>
[ApiSchema("RoleMetadataSchema")]
public sealed class RoleMetadata : ApiObject
{
    /// <summary>The kinds of scope that it fits, such as organization or project level.</summary>
    public IList<string>? Categories { get; set; }

    /// <summary>The service's id.</summary>
    public Guid? Id { get; set; }

    /// <summary>The role's name.</summary>
    public string? Name { get; set; }
}
