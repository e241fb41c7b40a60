using System.Text.Json.Serialization;
using MkIo.Resources;

namespace MkIo.Media;

public sealed partial class StreamingEndpoint
{
    /// <summary>The endpoint's state; it serves while it is Running.</summary>
    [JsonIgnore] public string? State => Properties.ResourceState;

    /// <summary>The host name of the streams' URLs.</summary>
    [JsonIgnore] public string? HostName => Properties.HostName;

    /// <summary>A description; up to 1,024 characters.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>The capacity: 0 for a shared Standard endpoint, more for a Premium one.</summary>
    [JsonIgnore] public int? ScaleUnits { get => Properties.ScaleUnits; set => Properties.ScaleUnits = value; }

    /// <summary>Standard, which is shared, or Premium.</summary>
    [JsonIgnore] public string? Sku => Properties.Sku?.Name;

    /// <summary>Whether a CDN stands before the endpoint.</summary>
    [JsonIgnore] public bool? CdnEnabled { get => Properties.CdnEnabled; set => Properties.CdnEnabled = value; }

    /// <summary>The style of the streams' URLs: AMS, Aquila or Unified.</summary>
    [JsonIgnore] public string? UrlStyle { get => Properties.UrlStyle; set => Properties.UrlStyle = value; }

    /// <summary>When the endpoint was created.</summary>
    [JsonIgnore] public override DateTimeOffset? Created => Properties.Created ?? base.Created;

    /// <summary>When the endpoint was last changed.</summary>
    [JsonIgnore] public override DateTimeOffset? LastModified => Properties.LastModified ?? base.LastModified;
}

public partial class StreamingEndpointCollection
{
    /// <summary>Restarts an endpoint, which empties its cache.</summary>
    /// <param name="name">The endpoint's name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task RestartAsync(string name, CancellationToken cancellationToken = default) => this.ActAsync(name, "restart", cancellationToken);

    /// <summary>Gives an endpoint another capacity.</summary>
    /// <param name="name">The endpoint's name.</param>
    /// <param name="scaleUnits">The capacity: 0 for Standard, more for Premium.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task ScaleAsync(string name, int scaleUnits, CancellationToken cancellationToken = default)
        => this.ActAsync(name, "scale", new StreamingEndpointScale { ScaleUnit = scaleUnits }, cancellationToken);
}
