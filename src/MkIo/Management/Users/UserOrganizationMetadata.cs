using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id and name of an organization of the user.</summary>
[ApiSchema("UserOrganizationMetadataSchema")]
public sealed class UserOrganizationMetadata : ApiObject
{
    /// <summary>The organization's id.</summary>
    [ReadOnlyField] public Guid? Id { get; set; }

    /// <summary>The organization's name.</summary>
    [ReadOnlyField] public string? Name { get; set; }
}
