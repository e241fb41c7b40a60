using MkIo.Json;

namespace MkIo.Management;

/// <summary>Cloud and region of a location.</summary>
[ApiSchema("LocationSpecSchema_v1")]
public sealed class LocationSpec : ApiObject
{
    /// <summary>The cloud.</summary>
    public LocationCloud? Cloud { get; set; }

    /// <summary>The organization that a dedicated location belongs to.</summary>
    public LocationOrganization? Organization { get; set; }

    /// <summary>Whether it is shared or the organization's own.</summary>
    [KnownValues("SaaS", "Dedicated")] public string? Type { get; set; }
}
