using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A streaming locator: it publishes an asset under a streaming policy.</summary>
[ApiSchema("StreamingLocatorSchema", "StreamingLocatorPutSchema")]
public sealed class StreamingLocator : MediaResource
{
    /// <summary>The locator's properties as the API groups them.</summary>
    [RequiredField] public StreamingLocatorProperties Properties { get; set; } = new();

    /// <summary>The asset that is published.</summary>
    [JsonIgnore] public string? AssetName { get => Properties.AssetName; set => Properties.AssetName = value; }

    /// <summary>The streaming policy.</summary>
    [JsonIgnore] public string? StreamingPolicyName { get => Properties.StreamingPolicyName; set => Properties.StreamingPolicyName = value; }

    /// <summary>The content key policy of keys that name none.</summary>
    [JsonIgnore] public string? DefaultContentKeyPolicyName { get => Properties.DefaultContentKeyPolicyName; set => Properties.DefaultContentKeyPolicyName = value; }

    /// <summary>The asset and account filters that apply.</summary>
    [JsonIgnore] public IList<string>? Filters { get => Properties.Filters; set => Properties.Filters = value; }

    /// <summary>The id that stands in the streams' URLs.</summary>
    [JsonIgnore] public string? StreamingLocatorId { get => Properties.StreamingLocatorId; set => Properties.StreamingLocatorId = value; }

    /// <summary>When the streams begin to be available.</summary>
    [JsonIgnore] public DateTimeOffset? StartTime { get => Properties.StartTime; set => Properties.StartTime = value; }

    /// <summary>When the streams end to be available.</summary>
    [JsonIgnore] public DateTimeOffset? EndTime { get => Properties.EndTime; set => Properties.EndTime = value; }

    /// <summary>Whether players get a 404 in place of the streams.</summary>
    [JsonIgnore] public bool? Suppressed { get => Properties.Suppressed; set => Properties.Suppressed = value; }

    /// <summary>The locator's state.</summary>
    [JsonIgnore] public string? State => Properties.ResourceState;
}
