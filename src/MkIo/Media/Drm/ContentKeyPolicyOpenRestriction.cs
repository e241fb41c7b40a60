using MkIo.Json;

namespace MkIo.Media;

/// <summary>Anybody may have a license; for trials only.</summary>
[ApiSchema("ContentKeyPolicyOpenRestriction")]
public sealed class ContentKeyPolicyOpenRestriction : ContentKeyPolicyRestriction
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyOpenRestriction() : base("#Microsoft.Media.ContentKeyPolicyOpenRestriction") { }
}
