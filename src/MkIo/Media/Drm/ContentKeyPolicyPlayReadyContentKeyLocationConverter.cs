using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the members of the family <see cref="ContentKeyPolicyPlayReadyContentKeyLocation"/> apart.</summary>
public sealed class ContentKeyPolicyPlayReadyContentKeyLocationConverter : TypedObjectConverter<ContentKeyPolicyPlayReadyContentKeyLocation, OtherContentKeyPolicyPlayReadyContentKeyLocation>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["#Microsoft.Media.ContentKeyPolicyPlayReadyContentEncryptionKeyFromHeader"] = typeof(ContentKeyPolicyPlayReadyContentEncryptionKeyFromHeader),
        ["#Microsoft.Media.ContentKeyPolicyPlayReadyContentEncryptionKeyFromKeyIdentifier"] = typeof(ContentKeyPolicyPlayReadyContentEncryptionKeyFromKeyIdentifier),
    };
}
