using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>The shared key by which tokens are signed and verified (HMAC).</summary>
[ApiSchema("ContentKeyPolicySymmetricTokenKey")]
public sealed class ContentKeyPolicySymmetricTokenKey : ContentKeyPolicyTokenKey
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicySymmetricTokenKey() : base("#Microsoft.Media.ContentKeyPolicySymmetricTokenKey") { }

    /// <summary>The key, in Base64.</summary>
    [RequiredField] public Secret? KeyValue { get; set; }
}
