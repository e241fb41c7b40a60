using MkIo.Json;

namespace MkIo.Media;

/// <summary>One way to get a key: a DRM system, and who may have its license.</summary>
[ApiSchema("ContentKeyPolicyOption")]
public sealed class ContentKeyPolicyOption : ApiObject
{
    /// <summary>The DRM system and its license.</summary>
    [RequiredField] public ContentKeyPolicyConfiguration? Configuration { get; set; }

    /// <summary>The option's name.</summary>
    public string? Name { get; set; }

    /// <summary>The service's id of the option.</summary>
    [ReadOnlyField] public Guid? PolicyOptionId { get; set; }

    /// <summary>Who may have the license.</summary>
    [RequiredField] public ContentKeyPolicyRestriction? Restriction { get; set; }
}
