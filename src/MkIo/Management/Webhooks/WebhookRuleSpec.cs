using MkIo.Json;

namespace MkIo.Management;

/// <summary>Which events go where.</summary>
[ApiSchema("WebhookRuleSpecSchema")]
public sealed class WebhookRuleSpec : ApiObject
{
    /// <summary>Headers and query parameters that prove who calls.</summary>
    public WebhookAuthentication? Authentication { get; set; }

    /// <summary>Whether the rule is in force.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The types of the events that are sent.</summary>
    public IList<string>? Events { get; set; }

    /// <summary>Headers that are sent along.</summary>
    public IDictionary<string, string>? Headers { get; set; }

    /// <summary>Query parameters that are sent along.</summary>
    public IDictionary<string, string>? QueryParams { get; set; }

    /// <summary>Where events are sent.</summary>
    public string? Url { get; set; }
}
