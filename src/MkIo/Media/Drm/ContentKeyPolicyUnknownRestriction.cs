using MkIo.Json;

namespace MkIo.Media;

/// <summary>A restriction that the service itself does not know.</summary>
[ApiSchema("ContentKeyPolicyUnknownRestriction")]
public sealed class ContentKeyPolicyUnknownRestriction : ContentKeyPolicyRestriction
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyUnknownRestriction() : base("#Microsoft.Media.ContentKeyPolicyUnknownRestriction") { }
}
