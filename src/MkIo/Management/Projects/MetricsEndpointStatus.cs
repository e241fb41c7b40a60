using MkIo.Http;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>Address and credential of a metrics endpoint.</summary>
[ApiSchema("MetricsStatusSchema")]
public sealed class MetricsEndpointStatus : ApiObject
{
    /// <summary>The password to scrape with.</summary>
    [ReadOnlyField] public Secret? Password { get; set; }

    /// <summary>The address to scrape.</summary>
    [ReadOnlyField] public string? Url { get; set; }

    /// <summary>The user name to scrape with.</summary>
    [ReadOnlyField] public string? Username { get; set; }
}
