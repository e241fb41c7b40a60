using MkIo.Json;

namespace MkIo.Management;

/// <summary>The cloud of a location.</summary>
[ApiSchema("LocationCloudSchema")]
public sealed class LocationCloud : ApiObject
{
    /// <summary>The cloud's name for people.</summary>
    [ReadOnlyField] public string? DisplayName { get; set; }

    /// <summary>The cloud's name, such as <c>azure</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The region within the cloud.</summary>
    public LocationRegion? Region { get; set; }
}
