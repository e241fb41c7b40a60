using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the members of the family <see cref="ContentKeyPolicyTokenKey"/> apart.</summary>
public sealed class ContentKeyPolicyTokenKeyConverter : TypedObjectConverter<ContentKeyPolicyTokenKey, OtherContentKeyPolicyTokenKey>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["#Microsoft.Media.ContentKeyPolicyRsaTokenKey"] = typeof(ContentKeyPolicyRsaTokenKey),
        ["#Microsoft.Media.ContentKeyPolicySymmetricTokenKey"] = typeof(ContentKeyPolicySymmetricTokenKey),
        ["#Microsoft.Media.ContentKeyPolicyX509CertificateTokenKey"] = typeof(ContentKeyPolicyX509CertificateTokenKey),
    };
}
