using System.Text.Json.Serialization;

namespace MkIo.Management;

public sealed partial class WebhookRule
{
    /// <summary>The rule's name.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>Whether it is in force.</summary>
    [JsonIgnore] public bool? Enabled => Spec?.Enabled;

    /// <summary>Where events are sent.</summary>
    [JsonIgnore] public string? Url => Spec?.Url;

    /// <summary>The types of the events that are sent.</summary>
    [JsonIgnore] public IList<string>? Events => Spec?.Events;

    /// <summary>The headers that are sent along.</summary>
    [JsonIgnore] public IDictionary<string, string>? Headers => Spec?.Headers;

    /// <summary>What the receiver knows the service by; the values are secrets.</summary>
    [JsonIgnore] public WebhookAuthentication? Authentication => Spec?.Authentication;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public sealed partial class WebhookEvent
{
    /// <summary>The rule that took it up.</summary>
    [JsonIgnore] public string? Rule { get; internal set; }

    /// <summary>What happened.</summary>
    public override string ToString() => Type ?? base.ToString()!;
}
