using MkIo.Json;

namespace MkIo.Media;

/// <summary>The properties of a streaming locator as the API groups them.</summary>
[ApiSchema("StreamingLocatorProperties", "StreamingLocatorPutProperties")]
public sealed class StreamingLocatorProperties : ApiObject
{
    /// <summary>An id of the user's own for the locator's streams.</summary>
    public string? AlternativeMediaId { get; set; }

    /// <summary>The asset that is published; fixed at creation.</summary>
    [RequiredField] public string? AssetName { get; set; }

    /// <summary>The content's id at an external key server.</summary>
    public string? ContentId { get; set; }

    /// <summary>The keys by which the streams are encrypted.</summary>
    public IList<StreamingLocatorContentKey>? ContentKeys { get; set; }

    /// <summary>The content key policy of keys that name none.</summary>
    public string? DefaultContentKeyPolicyName { get; set; }

    /// <summary>The manifest's name, for endpoints whose URL style is Aquila or Unified.</summary>
    public string? DefaultManifestFilename { get; set; }

    /// <summary>When the streams end to be available.</summary>
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>The asset and account filters that apply.</summary>
    public IList<string>? Filters { get; set; }

    /// <summary>Whether the service has carried out the last change.</summary>
    [ReadOnlyField, KnownValues("InProgress", "Succeeded", "Failed")] public string? ProvisioningState { get; set; }

    /// <summary>The locator's state.</summary>
    [ReadOnlyField, KnownValues("Creating", "Updating", "Deleting", "Created", "Deleted", "Error")] public string? ResourceState { get; set; }

    /// <summary>When the streams begin to be available.</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>The id that stands in the streams' URLs.</summary>
    public string? StreamingLocatorId { get; set; }

    /// <summary>The streaming policy, one's own or a predefined one; fixed at creation.</summary>
    [RequiredField] public string? StreamingPolicyName { get; set; }

    /// <summary>Whether players get a 404 in place of the streams.</summary>
    public bool? Suppressed { get; set; }
}
