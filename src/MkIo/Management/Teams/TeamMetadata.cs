using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id and name of a team.</summary>
[ApiSchema("TeamMetadataSchema")]
public sealed class TeamMetadata : ApiObject
{
    /// <summary>The service's id.</summary>
    public Guid? Id { get; set; }

    /// <summary>The team's name.</summary>
    public string? Name { get; set; }
}
