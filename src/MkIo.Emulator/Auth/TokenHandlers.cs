using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Auth;

/// <summary>The operations on tokens, and what anybody may know of them.</summary>
internal static class TokenHandlers
{
    private static readonly TimeSpan ShortLifetime = TimeSpan.FromHours(24);

    public static ValueTask<ApiResult> CreateAsync(ApiRequest request)
    {
        var now = request.State.Clock.GetUtcNow();
        var body = request.Body;
        var type = body.GetProperty("type").GetString()!;
        if (body.GetProperty("organizationId").GetGuid() != Identity.OrganizationId)
            throw ApiException.Refused("organizationId", "You are not a member of this organization.");
        var token = new IssuedToken
        {
            Type = type,
            Description = body.TryGetProperty("description", out var description) ? description.GetString()! : string.Empty,
            Issued = now,
            Expires = ReadExpiry(body, type, now),
            Permissions = type is "restricted" or "ephemeral" ? ReadPermissions(request, type) : null,
        };
        return new(request.Answer(Describe(token, request.State.Tokens.Issue(token))));
    }

    public static ValueTask<ApiResult> ListAsync(ApiRequest request) => new(request.Answer(new JsonObject
    {
        ["kind"] = "UserTokenList",
        ["value"] = new JsonArray([.. request.State.Tokens.Usable.Select(token => Describe(token, jwt: null))]),
    }));

    public static ValueTask<ApiResult> GetAsync(ApiRequest request) => new(request.Answer(Describe(Find(request), jwt: null)));

    public static ValueTask<ApiResult> RevokeAsync(ApiRequest request)
    {
        request.State.Tokens.Revoke(Find(request));
        return new(ApiResult.Done(request.Operation.SuccessStatus));
    }

    public static ValueTask<ApiResult> RevokeAllAsync(ApiRequest request)
    {
        foreach (var token in request.State.Tokens.All)
            request.State.Tokens.Revoke(token);
        return new(ApiResult.Done(request.Operation.SuccessStatus));
    }

    public static ValueTask<ApiResult> KeysAsync(ApiRequest request) => new(request.Answer(JwtSigner.PublicKeys()));

    public static ValueTask<ApiResult> RevokedAsync(ApiRequest request) => new(request.Answer(new JsonObject
    {
        ["revokedTokens"] = new JsonArray([.. request.State.Tokens.All
            .Where(token => token.Revoked is not null)
            .Select(token => JsonValue.Create(token.Id.ToString()))]),
    }));

    private static IssuedToken Find(ApiRequest request)
    {
        var id = request.Parameter("token_id");
        return request.State.Tokens.Find(Guid.Parse(id)) ?? throw ApiException.NotFound($"Token '{id}' does not exist.");
    }

    private static JsonObject ReadPermissions(ApiRequest request, string type)
    {
        if (!request.Body.TryGetProperty("permissions", out var permissions))
            throw ApiException.Refused("permissions", $"Required for a token of type {type}.");
        var wanted = JsonObject.Create(permissions)!.DeepClone().AsObject();
        return PermissionTree.FindExcess(wanted, PermissionTree.OfUser(request.State)) is { } excess
            ? throw ApiException.Refused("permissions", $"Not yours to give: {excess}.")
            : wanted;
    }

    private static DateTimeOffset ReadExpiry(JsonElement body, string type, DateTimeOffset now)
    {
        if (!body.TryGetProperty("expireDate", out var date))
            return type is "login" or "ephemeral" ? now + ShortLifetime : now.AddYears(1);
        var expires = date.GetDateTimeOffset();
        if (expires <= now)
            throw ApiException.Refused("expireDate", "Must be in the future.");
        if (expires > now.AddYears(1))
            throw ApiException.Refused("expireDate", "Must be at most one year ahead.");
        return expires;
    }

    private static JsonObject Describe(IssuedToken token, string? jwt)
    {
        var metadata = new JsonObject { ["id"] = token.Id.ToString(), ["type"] = token.Type };
        if (jwt is not null)
            metadata["JWT"] = jwt;
        var spec = new JsonObject
        {
            ["user"] = Identity.UserEmail,
            ["description"] = token.Description,
            ["organizationId"] = Identity.OrganizationId.ToString(),
            ["issued"] = ServerFields.Time(token.Issued),
            ["expires"] = ServerFields.Time(token.Expires),
            ["lastUsed"] = token.LastUsed?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["revoked"] = token.Revoked is { } revoked ? ServerFields.Time(revoked) : null,
        };
        if (token.Permissions is { } permissions)
            spec["permissions"] = permissions.DeepClone();
        return new JsonObject { ["kind"] = "UserToken", ["metadata"] = metadata, ["spec"] = spec };
    }
}
