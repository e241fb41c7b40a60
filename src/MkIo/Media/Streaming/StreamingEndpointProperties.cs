using MkIo.Json;

namespace MkIo.Media;

/// <summary>The properties of a streaming endpoint as the API groups them.</summary>
[ApiSchema("StreamingEndpointProperties", "StreamingEndpointPutProperties")]
public sealed class StreamingEndpointProperties : ApiObject
{
    /// <summary>Who may reach the endpoint; all where it is not given.</summary>
    public StreamingEndpointAccessControl? AccessControl { get; set; }

    /// <summary>Settings that the vendor manages; left unset unless its support asks for it.</summary>
    public string? AdvancedSettingsName { get; set; }

    /// <summary>The path that stands between host name and locator in the URLs of a CDN.</summary>
    [ReadOnlyField] public string? CdnBasePath { get; set; }

    /// <summary>Whether a CDN stands before the endpoint.</summary>
    public bool? CdnEnabled { get; set; }

    /// <summary>The profile of the CDN.</summary>
    public string? CdnProfile { get; set; }

    /// <summary>The CDN's provider; deprecated and ignored.</summary>
    [KnownValues("StandardAkamai")] public string? CdnProvider { get; set; }

    /// <summary>When the endpoint was made.</summary>
    [ReadOnlyField] public DateTimeOffset? Created { get; set; }

    /// <summary>What other sites may do in old players.</summary>
    public CrossSiteAccessPolicies? CrossSiteAccessPolicies { get; set; }

    /// <summary>Host names of the user's own; the service does not support them yet.</summary>
    public IList<string>? CustomHostNames { get; set; }

    /// <summary>Words for people; up to 1,024 characters.</summary>
    public string? Description { get; set; }

    /// <summary>The host name of the streams' URLs.</summary>
    [ReadOnlyField] public string? HostName { get; set; }

    /// <summary>When the endpoint was last changed.</summary>
    [ReadOnlyField] public DateTimeOffset? LastModified { get; set; }

    /// <summary>How many seconds media may stay in a cache.</summary>
    public int? MaxCacheAge { get; set; }

    /// <summary>How many seconds manifests may stay in a cache.</summary>
    public int? MaxManifestCacheAge { get; set; }

    /// <summary>Whether the service has carried out the last change.</summary>
    [KnownValues("InProgress", "Succeeded", "Failed")] public string? ProvisioningState { get; set; }

    /// <summary>The first part of the host name.</summary>
    public string? PublicName { get; set; }

    /// <summary>The endpoint's state; it serves while it is Running.</summary>
    [KnownValues("Creating", "Updating", "Scaling", "Starting", "Stopping", "Restarting", "Deleting", "Running", "Stopped", "Deleted")]
    public string? ResourceState { get; set; }

    /// <summary>The capacity: 0 for a shared Standard endpoint, more for a Premium one.</summary>
    [RequiredField] public int? ScaleUnits { get; set; }

    /// <summary>Credentials of the origin servers; not together with a CDN.</summary>
    public IList<string>? ServerCredentialNames { get; set; }

    /// <summary>A cache before the origin.</summary>
    public StreamingEndpointShieldCache? ShieldCache { get; set; }

    /// <summary>The sort of endpoint.</summary>
    public StreamingEndpointSku? Sku { get; set; }

    /// <summary>The style of the streams' URLs: AMS, Aquila or Unified.</summary>
    public string? UrlStyle { get; set; }
}
