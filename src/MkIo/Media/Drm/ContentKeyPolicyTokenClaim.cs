using MkIo.Json;

namespace MkIo.Media;

/// <summary>A claim that a token must have.</summary>
[ApiSchema("ContentKeyPolicyTokenClaim")]
public sealed class ContentKeyPolicyTokenClaim : ApiObject
{
    /// <summary>The claim's name.</summary>
    public string? ClaimType { get; set; }

    /// <summary>The claim's value; any where it is not given.</summary>
    public string? ClaimValue { get; set; }
}
