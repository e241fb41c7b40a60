using System.Text.Json.Serialization;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>The endpoint from which a project's metrics can be scraped.</summary>
[ApiSchema("MetricsSchema")]
public sealed class MetricsEndpoint : ApiObject
{
    /// <summary>The resource kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Whether it is enabled.</summary>
    public MetricsEndpointSpec? Spec { get; set; }

    /// <summary>Address and credential, while it is enabled.</summary>
    [ReadOnlyField] public MetricsEndpointStatus? Status { get; set; }

    /// <summary>The project that it belongs to.</summary>
    [JsonIgnore] public string? Project { get; internal set; }

    /// <summary>Whether it is enabled.</summary>
    [JsonIgnore] public bool? Enabled => Spec?.Enabled;

    /// <summary>The address to scrape.</summary>
    [JsonIgnore] public string? Url => Status?.Url;

    /// <summary>The user name to scrape with.</summary>
    [JsonIgnore] public string? Username => Status?.Username;

    /// <summary>The password to scrape with; <c>.Password.Reveal()</c> takes it out.</summary>
    [JsonIgnore] public Secret? Password => Status?.Password;
}
