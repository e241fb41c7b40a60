using MkIo.Json;

namespace MkIo.Media;

/// <summary>AES-128 with no DRM system.</summary>
[ApiSchema("ContentKeyPolicyClearKeyConfiguration")]
public sealed class ContentKeyPolicyClearKeyConfiguration : ContentKeyPolicyConfiguration
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyClearKeyConfiguration() : base("#Microsoft.Media.ContentKeyPolicyClearKeyConfiguration") { }
}
