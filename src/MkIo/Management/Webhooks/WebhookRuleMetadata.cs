using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id and name of a webhook rule.</summary>
[ApiSchema("WebhookRuleMetadataSchema")]
public sealed class WebhookRuleMetadata : ApiObject
{
    /// <summary>The service's id.</summary>
    [ReadOnlyField] public Guid? Id { get; set; }

    /// <summary>The rule's name, unique within its project.</summary>
    [ReadOnlyField] public string? Name { get; set; }
}
