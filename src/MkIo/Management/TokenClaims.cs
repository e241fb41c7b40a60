using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MkIo.Management;

/// <summary>The form that JSON web tokens and keys write bytes in.</summary>
internal static class Base64Url
{
    public static byte[] Decode(string text)
    {
        var plain = text.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(plain.PadRight(plain.Length + ((4 - (plain.Length % 4)) % 4), '='));
    }
}

/// <summary>What a token (a JWT) says about itself. Reading proves nothing: <see cref="TokenVerifier"/> does.</summary>
public sealed class TokenClaims
{
    /// <summary>The token's ID (<c>jti</c>).</summary>
    public Guid? Id { get; private init; }

    /// <summary>The user, as the token names it.</summary>
    public string? User { get; private init; }

    /// <summary>The organization, as the token names it.</summary>
    public string? Organization { get; private init; }

    /// <summary>The token's type, such as <c>restricted</c>.</summary>
    public string? Type { get; private init; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset? Issued { get; private init; }

    /// <summary>When it expires.</summary>
    public DateTimeOffset? Expires { get; private init; }

    /// <summary>Its permissions; null for a token that has all those of its user.</summary>
    public PermissionTree? Permissions { get; private init; }

    /// <summary>The ID of the key that it says to be signed with.</summary>
    public string? KeyId { get; private init; }

    /// <summary>How it says to be signed, such as <c>RS256</c>.</summary>
    public string? Algorithm { get; private init; }

    /// <summary>Reads a token; null for one that is no JWT.</summary>
    /// <param name="token">The token.</param>
    public static TokenClaims? Of(Secret token)
    {
        var parts = Guard.NotNull(token).Reveal().Split('.');
        if (parts.Length != 3)
            return null;
        try
        {
            using var head = JsonDocument.Parse(Base64Url.Decode(parts[0]));
            using var claims = JsonDocument.Parse(Base64Url.Decode(parts[1]));
            return head.RootElement.ValueKind == JsonValueKind.Object && claims.RootElement.ValueKind == JsonValueKind.Object
                ? Of(head.RootElement, claims.RootElement)
                : null;
        }
        catch (Exception error) when (error is FormatException or JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static TokenClaims Of(JsonElement head, JsonElement claims) => new()
    {
        KeyId = Text(head, "kid"),
        Algorithm = Text(head, "alg"),
        Id = Guid.TryParse(Text(claims, "jti"), out var id) ? id : null,
        // The vendor does not document the claims' names; these are the usual ones, the friendliest first.
        User = Text(claims, "email", "preferred_username", "user", "userEmail", "name", "sub"),
        Organization = Text(claims, "organizationName", "organization", "organizationId", "org", "orgId"),
        Type = Text(claims, "tokenType", "token_type", "type"),
        Issued = Time(claims, "iat"),
        Expires = Time(claims, "exp"),
        Permissions = claims.TryGetProperty("permissions", out var tree) && tree.ValueKind == JsonValueKind.Object ? PermissionTree.Of(tree) : null,
    };

    private static string? Text(JsonElement claims, params string[] names)
        => names.Select(name => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static DateTimeOffset? Time(JsonElement claims, string name)
        => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}

/// <summary>Checks the signature of tokens against the service's public keys.</summary>
public static class TokenVerifier
{
    /// <summary>Whether one of the keys signed the token. A token that names no known key, or a way of signing that is not RSA's, is not signed.</summary>
    /// <param name="token">The token.</param>
    /// <param name="keys">The service's keys.</param>
    public static bool IsSigned(Secret token, PublicKeyList keys)
    {
        var claims = TokenClaims.Of(token);
        var text = Guard.NotNull(token).Reveal();
        var key = Guard.NotNull(keys).Keys?.FirstOrDefault(key => key.KeyId is not null && key.KeyId == claims?.KeyId);
        if (claims is null || key is not { KeyType: "RSA", Modulus: { } modulus, Exponent: { } exponent } || HashOf(claims.Algorithm) is not { } hash)
            return false;

        try
        {
            using var rsa = RSA.Create();
            rsa.ImportParameters(new RSAParameters { Modulus = Base64Url.Decode(modulus), Exponent = Base64Url.Decode(exponent) });
            var end = text.LastIndexOf('.');
            var signed = Encoding.ASCII.GetBytes(text.Substring(0, end));
            var padding = claims.Algorithm!.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
            return rsa.VerifyData(signed, Base64Url.Decode(text.Substring(end + 1)), hash, padding);
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            return false;
        }
    }

    // Only what is named here: a token may not choose "none", or a secret shared with whoever holds the public key.
    private static HashAlgorithmName? HashOf(string? algorithm) => algorithm switch
    {
        "RS256" or "PS256" => HashAlgorithmName.SHA256,
        "RS384" or "PS384" => HashAlgorithmName.SHA384,
        "RS512" or "PS512" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
