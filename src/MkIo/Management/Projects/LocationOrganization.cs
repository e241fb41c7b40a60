using MkIo.Json;

namespace MkIo.Management;

/// <summary>The organization that a dedicated location belongs to.</summary>
[ApiSchema("OrganizationSpecSchema_v1")]
public sealed class LocationOrganization : ApiObject
{
    /// <summary>The organization's id.</summary>
    public Guid? Id { get; set; }

    /// <summary>The organization's name.</summary>
    [ReadOnlyField] public string? Name { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
