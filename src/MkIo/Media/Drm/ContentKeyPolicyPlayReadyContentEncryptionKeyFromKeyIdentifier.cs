using MkIo.Json;

namespace MkIo.Media;

/// <summary>The key's id stands in the policy.</summary>
[ApiSchema("ContentKeyPolicyPlayReadyContentEncryptionKeyFromKeyIdentifier")]
public sealed class ContentKeyPolicyPlayReadyContentEncryptionKeyFromKeyIdentifier : ContentKeyPolicyPlayReadyContentKeyLocation
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyPlayReadyContentEncryptionKeyFromKeyIdentifier() : base("#Microsoft.Media.ContentKeyPolicyPlayReadyContentEncryptionKeyFromKeyIdentifier") { }

    /// <summary>The id of the key.</summary>
    [RequiredField] public Guid? KeyId { get; set; }
}
