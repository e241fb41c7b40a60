using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id and names of a location.</summary>
[ApiSchema("MetadataMinimalSchema")]
public sealed class LocationMetadata : ApiObject
{
    /// <summary>The name for people.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The service's id.</summary>
    public Guid? Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }
}
