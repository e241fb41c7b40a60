using MkIo.Http;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>Address and credential of a metrics endpoint.</summary>
[ApiSchema("MetricsStatusSchema")]
public sealed class MetricsEndpointStatus : ApiObject
{
    /// <summary>The password to scrape with.</summary>
    [ServerOwned] public Secret? Password { get; set; }

    /// <summary>The address to scrape.</summary>
    [ServerOwned] public string? Url { get; set; }

    /// <summary>The user name to scrape with.</summary>
    [ServerOwned] public string? Username { get; set; }
}
