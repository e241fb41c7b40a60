using MkIo.Json;

namespace MkIo.Management;

/// <summary>The setting of a metrics endpoint.</summary>
[ApiSchema("MetricsSpecSchema")]
public sealed class MetricsEndpointSpec : ApiObject
{
    /// <summary>Whether it is enabled.</summary>
    public bool? Enabled { get; set; }
}
