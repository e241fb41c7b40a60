using System.Text;
using System.Text.Json;
using MkIo.Http;

namespace MkIo.Management;

/// <summary>What a token (a JWT) says about itself. Reading proves nothing: <see cref="TokenVerifier"/> does.</summary>
public sealed class TokenClaims
{
    /// <summary>The token's id (<c>jti</c>).</summary>
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

    /// <summary>The id of the key that it says to be signed with.</summary>
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
