using MkIo.Json;

namespace MkIo.Media;

/// <summary>The key's id stands in the PlayReady header.</summary>
[ApiSchema("ContentKeyPolicyPlayReadyContentEncryptionKeyFromHeader")]
public sealed class ContentKeyPolicyPlayReadyContentEncryptionKeyFromHeader : ContentKeyPolicyPlayReadyContentKeyLocation
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyPlayReadyContentEncryptionKeyFromHeader() : base("#Microsoft.Media.ContentKeyPolicyPlayReadyContentEncryptionKeyFromHeader") { }
}
