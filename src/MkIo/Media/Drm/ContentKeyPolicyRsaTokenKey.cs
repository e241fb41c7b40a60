using MkIo.Json;

namespace MkIo.Media;

/// <summary>The public RSA key by which tokens are verified.</summary>
[ApiSchema("ContentKeyPolicyRsaTokenKey")]
public sealed class ContentKeyPolicyRsaTokenKey : ContentKeyPolicyTokenKey
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyRsaTokenKey() : base("#Microsoft.Media.ContentKeyPolicyRsaTokenKey") { }

    /// <summary>The exponent, in Base64.</summary>
    [RequiredField] public string? Exponent { get; set; }

    /// <summary>The modulus, in Base64.</summary>
    [RequiredField] public string? Modulus { get; set; }
}
