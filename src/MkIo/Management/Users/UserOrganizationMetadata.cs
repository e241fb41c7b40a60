using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id and name of an organization of the user.</summary>
[ApiSchema("UserOrganizationMetadataSchema")]
public sealed class UserOrganizationMetadata : ApiObject
{
    /// <summary>The organization's id.</summary>
    [ServerOwned] public Guid? Id { get; set; }

    /// <summary>The organization's name.</summary>
    [ServerOwned] public string? Name { get; set; }
}
