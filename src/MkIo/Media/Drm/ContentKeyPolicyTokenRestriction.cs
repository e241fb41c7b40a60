using MkIo.Json;

namespace MkIo.Media;

/// <summary>Who shows a valid token may have a license.</summary>
[ApiSchema("ContentKeyPolicyTokenRestriction")]
public sealed class ContentKeyPolicyTokenRestriction : ContentKeyPolicyRestriction
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyTokenRestriction() : base("#Microsoft.Media.ContentKeyPolicyTokenRestriction") { }

    /// <summary>Further keys by which a token may be signed, such as the next one.</summary>
    public IList<ContentKeyPolicyTokenKey>? AlternateVerificationKeys { get; set; }

    /// <summary>The aud claim that a token must have.</summary>
    [RequiredField] public string? Audience { get; set; }

    /// <summary>The iss claim that a token must have.</summary>
    [RequiredField] public string? Issuer { get; set; }

    /// <summary>The address of the OpenID Connect document with the keys.</summary>
    public string? OpenIdConnectDiscoveryDocument { get; set; }

    /// <summary>The key by which a token is signed.</summary>
    [RequiredField] public ContentKeyPolicyTokenKey? PrimaryVerificationKey { get; set; }

    /// <summary>Further claims that a token must have.</summary>
    public IList<ContentKeyPolicyTokenClaim>? RequiredClaims { get; set; }

    /// <summary>The form of the token.</summary>
    [RequiredField, KnownValues("Unknown", "Swt", "Jwt")] public string? RestrictionTokenType { get; set; }
}
