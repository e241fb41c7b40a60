using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;

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
