using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A rule by which the service tells an address of yours what happens in a project.</summary>
[ApiSchema("WebhookRuleSchema", "WebhookRuleCreateOrUpdateSchema")]
public sealed class WebhookRule : ApiObject
{
    /// <summary>Id and name.</summary>
    [ReadOnlyField] public WebhookRuleMetadata? Metadata { get; set; }

    /// <summary>Which events go where.</summary>
    public WebhookRuleSpec? Spec { get; set; }

    /// <summary>The rule's name.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>Whether it is in force.</summary>
    [JsonIgnore] public bool? Enabled => Spec?.Enabled;

    /// <summary>Where events are sent.</summary>
    [JsonIgnore] public string? Url => Spec?.Url;

    /// <summary>The types of the events that are sent.</summary>
    [JsonIgnore] public IList<string>? Events => Spec?.Events;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
