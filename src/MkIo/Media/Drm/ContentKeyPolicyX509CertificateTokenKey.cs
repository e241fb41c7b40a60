using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>The certificate by which tokens are verified.</summary>
[ApiSchema("ContentKeyPolicyX509CertificateTokenKey")]
public sealed class ContentKeyPolicyX509CertificateTokenKey : ContentKeyPolicyTokenKey
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyX509CertificateTokenKey() : base("#Microsoft.Media.ContentKeyPolicyX509CertificateTokenKey") { }

    /// <summary>The certificate (PKCS 12), in Base64.</summary>
    [RequiredField] public Secret? RawBody { get; set; }
}
