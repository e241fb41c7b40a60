using MkIo.Json;

namespace MkIo.Management;

/// <summary>The region of a location.</summary>
[ApiSchema("LocationRegionSchema")]
public sealed class LocationRegion : ApiObject
{
    /// <summary>The region's name for people.</summary>
    [ReadOnlyField] public string? DisplayName { get; set; }

    /// <summary>The region's name, unique within its cloud.</summary>
    public string? Name { get; set; }
}
