using System.Text;
using System.Text.Json;
using MkIo.Http;

namespace MkIo.PowerShell.Session;

/// <summary>What a token says about itself. It is read and not verified: the service does that.</summary>
internal sealed class TokenFacts
{
    public string? User { get; private init; }

    public string? Organization { get; private init; }

    public string? Type { get; private init; }

    public DateTimeOffset? Expires { get; private init; }

    /// <summary>Reads a JWT; a token that is none is opaque and has no facts.</summary>
    public static TokenFacts Of(Secret token)
    {
        var parts = token.Reveal().Split('.');
        if (parts.Length != 3)
            return new TokenFacts();
        try
        {
            using var claims = JsonDocument.Parse(Decode(parts[1]));
            var root = claims.RootElement;
            return root.ValueKind != JsonValueKind.Object ? new TokenFacts() : new TokenFacts
            {
                // The vendor does not document the claims' names; these are the usual ones, the friendliest first.
                User = Claim(root, "email", "preferred_username", "user", "userEmail", "name", "sub"),
                Organization = Claim(root, "organizationName", "organization", "organizationId", "org", "orgId"),
                Type = Claim(root, "tokenType", "token_type", "type"),
                Expires = root.TryGetProperty("exp", out var exp) && exp.TryGetInt64(out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
            };
        }
        catch (Exception error) when (error is FormatException or JsonException or ArgumentException or InvalidOperationException)
        {
            return new TokenFacts();
        }
    }

    private static string? Claim(JsonElement claims, params string[] names)
        => names.Select(name => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static string Decode(string part)
    {
        var text = part.Replace('-', '+').Replace('_', '/');
        return Encoding.UTF8.GetString(Convert.FromBase64String(text.PadRight(text.Length + ((4 - (text.Length % 4)) % 4), '=')));
    }
}
