using MkIo.Json;

namespace MkIo.Media;

/// <summary>The properties of a content key policy as the API groups them.</summary>
[ApiSchema("ContentKeyPolicyProperties", "ContentKeyPolicyPutProperties")]
public sealed class ContentKeyPolicyProperties : ApiObject
{
    /// <summary>When the policy was made.</summary>
    [ReadOnlyField] public DateTimeOffset? Created { get; set; }

    /// <summary>Words for people; up to 1,024 characters.</summary>
    public string? Description { get; set; }

    /// <summary>Whether FairPlay licenses are given as Azure Media Services gave them.</summary>
    public bool? FairPlayAmsCompatibility { get; set; }

    /// <summary>When the policy was last changed.</summary>
    [ReadOnlyField] public DateTimeOffset? LastModified { get; set; }

    /// <summary>The ways to get a key: each a DRM system and who may have its license.</summary>
    [RequiredField] public IList<ContentKeyPolicyOption>? Options { get; set; }

    /// <summary>The service's id of the policy.</summary>
    [ReadOnlyField] public Guid? PolicyId { get; set; }
}
