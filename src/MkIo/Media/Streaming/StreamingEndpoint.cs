using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A streaming endpoint: the host from which players get published assets.</summary>
[ApiSchema("StreamingEndpointSchema", "StreamingEndpointPutSchema")]
public sealed class StreamingEndpoint : MediaResource
{
    /// <summary>The location; that of the project.</summary>
    [RequiredField] public string? Location { get; set; }

    /// <summary>Up to two tags of the user's own.</summary>
    public IDictionary<string, string>? Tags { get; set; }

    /// <summary>The endpoint's properties as the API groups them.</summary>
    [RequiredField] public StreamingEndpointProperties Properties { get; set; } = new();

    /// <summary>The endpoint's state; it serves while it is Running.</summary>
    [JsonIgnore] public string? State => Properties.ResourceState;

    /// <summary>The host name of the streams' URLs.</summary>
    [JsonIgnore] public string? HostName => Properties.HostName;

    /// <summary>Words for people; up to 1,024 characters.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>The capacity: 0 for a shared Standard endpoint, more for a Premium one.</summary>
    [JsonIgnore] public int? ScaleUnits { get => Properties.ScaleUnits; set => Properties.ScaleUnits = value; }

    /// <summary>Standard, which is shared, or Premium.</summary>
    [JsonIgnore] public string? Sku => Properties.Sku?.Name;

    /// <summary>Whether a CDN stands before the endpoint.</summary>
    [JsonIgnore] public bool? CdnEnabled { get => Properties.CdnEnabled; set => Properties.CdnEnabled = value; }

    /// <summary>The style of the streams' URLs: AMS, Aquila or Unified.</summary>
    [JsonIgnore] public string? UrlStyle { get => Properties.UrlStyle; set => Properties.UrlStyle = value; }

    /// <summary>When the endpoint was made.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Properties.Created;

    /// <summary>When the endpoint was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => Properties.LastModified;
}
