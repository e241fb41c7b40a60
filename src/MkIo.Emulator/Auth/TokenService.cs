using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Auth;

/// <summary>Issues tokens, knows them again, and forgets them.</summary>
internal sealed class TokenService
{
    private static readonly TimeSpan StartTokenLifetime = TimeSpan.FromDays(365);

    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, IssuedToken> _tokens = new(StringComparer.Ordinal);
    private readonly IssuedToken _start;

    public TokenService(TimeProvider clock, string? fixedToken)
    {
        _clock = clock;
        _start = new IssuedToken
        {
            Type = "full-access",
            Description = "Printed at start",
            Issued = clock.GetUtcNow(),
            Expires = clock.GetUtcNow() + StartTokenLifetime,
        };
        StartToken = fixedToken ?? JwtSigner.Sign(Claims(_start));
        Reset();
    }

    public string StartToken { get; }

    /// <summary>In the order in which they were issued, also those that are expired or revoked.</summary>
    public IEnumerable<IssuedToken> All => _tokens.Values.OrderBy(token => token.Issued);

    public IEnumerable<IssuedToken> Usable => All.Where(token => token.Revoked is null && token.Expires > _clock.GetUtcNow());

    public string Issue(IssuedToken token)
    {
        var jwt = JwtSigner.Sign(Claims(token));
        _tokens[jwt] = token;
        return jwt;
    }

    public IssuedToken? Find(Guid id) => _tokens.Values.FirstOrDefault(token => token.Id == id);

    public void Revoke(IssuedToken token) => token.Revoked ??= _clock.GetUtcNow();

    /// <summary>Who sends this token; throws where it is not good, and says why.</summary>
    public IssuedToken Authenticate(string? sent)
    {
        if (string.IsNullOrEmpty(sent))
            throw Unauthorized("A token is missing: send it as Authorization: Bearer or x-mkio-token.");
        if (!_tokens.TryGetValue(sent, out var token))
            throw Unauthorized("The token is not known here.");
        if (token.Revoked is not null)
            throw Unauthorized("The token has been revoked.");
        var now = _clock.GetUtcNow();
        if (token.Expires <= now)
            throw Unauthorized("The token has expired.");
        token.LastUsed = DateOnly.FromDateTime(now.UtcDateTime);
        return token;
    }

    /// <summary>Only the token of the start is left, as good as new.</summary>
    public void Reset()
    {
        _tokens.Clear();
        _start.Revoked = null;
        _tokens[StartToken] = _start;
    }

    private static ApiException Unauthorized(string detail) => new(401, "Unauthorized", detail);

    private static JsonObject Claims(IssuedToken token)
    {
        var claims = new JsonObject
        {
            ["iss"] = "mkio",
            ["sub"] = Identity.UserId.ToString(),
            ["name"] = Identity.UserName,
            ["email"] = Identity.UserEmail,
            ["organizationId"] = Identity.OrganizationId.ToString(),
            ["organizationName"] = Identity.OrganizationName,
            ["type"] = token.Type,
            ["jti"] = token.Id.ToString(),
            ["iat"] = token.Issued.ToUnixTimeSeconds(),
            ["exp"] = token.Expires.ToUnixTimeSeconds(),
        };
        if (token.Permissions is { } permissions)
            claims["permissions"] = permissions.DeepClone();
        return claims;
    }
}

/// <summary>What is known of a token after it was given out; the token itself is in nobody's answer again.</summary>
internal sealed class IssuedToken
{
    public Guid Id { get; } = Guid.NewGuid();

    public required string Type { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset Issued { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>The tree of what a restricted token may do; null for the rights of its user.</summary>
    public JsonObject? Permissions { get; init; }

    public DateTimeOffset? Revoked { get; set; }

    public DateOnly? LastUsed { get; set; }
}

/// <summary>Signs tokens with a key of this process's own, and publishes its public half.</summary>
internal static class JwtSigner
{
    private const int KeyBits = 2048;

    // Generated once, in the background: it takes as long as everything else at start, and tests start many emulators.
    private static readonly Task<RSA> Generation = Task.Run(GenerateKey);

    private static readonly Lazy<string> KeyId = new(() => Convert.ToHexStringLower(SHA256.HashData(Key.ExportSubjectPublicKeyInfo()))[..16]);

    private static RSA Key => Generation.GetAwaiter().GetResult();

    /// <summary>Starts to generate the key, which else the first token does.</summary>
    public static void Prepare() => _ = Generation;

    public static string Sign(JsonObject claims)
    {
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId.Value };
        var content = $"{Encode(JsonText.ToBytes(header))}.{Encode(JsonText.ToBytes(claims))}";
        // A key is not said to be safe for several threads at once.
        lock (Key)
            return $"{content}.{Encode(Key.SignData(System.Text.Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>What a token says, or null where it was not signed here.</summary>
    public static JsonObject? Verify(string token)
    {
        var end = token.LastIndexOf('.');
        if (end < 0 || token.Split('.') is not [_, var claims, var signature])
            return null;
        try
        {
            var content = System.Text.Encoding.ASCII.GetBytes(token[..end]);
            lock (Key)
                if (!Key.VerifyData(content, Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
                    return null;
            return JsonText.ParseObject(Base64Url.DecodeFromChars(claims));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static JsonObject PublicKeys()
    {
        var parameters = Key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["alg"] = "RS256",
                ["use"] = "sig",
                ["key_ops"] = new JsonArray("verify"),
                ["kid"] = KeyId.Value,
                ["n"] = Encode(parameters.Modulus!),
                ["e"] = Encode(parameters.Exponent!),
            }),
        };
    }

    private static RSA GenerateKey()
    {
        var key = RSA.Create(KeyBits);
        // It is generated when it is first asked for.
        key.ExportParameters(includePrivateParameters: false);
        return key;
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
