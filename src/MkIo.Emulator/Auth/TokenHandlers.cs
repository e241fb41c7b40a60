using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Auth;

/// <summary>The operations on tokens, and what anybody may know of them.</summary>
internal sealed class TokenHandlers(ApiContract contract, ResourceStore store, TokenService tokens)
{
    private static readonly TimeSpan ShortLifetime = TimeSpan.FromHours(24);

    public void Register(HandlerTable handlers)
    {
        handlers.Map("GET /.well-known/jwks.json", request => request.Respond(JwtSigner.PublicKeys()));
        handlers.Map("GET /.well-known/revoked.json", ListRevoked);
        handlers.Map("GET /api/v1/user/rbac", request => request.Respond(UserPermissions(request)));
        handlers.Map("GET /api/v1/user/tokens", List);
        handlers.Map("POST /api/v1/user/tokens", Create);
        handlers.Map("DELETE /api/v1/user/tokens", RevokeAll);
        handlers.Map("GET /api/v1/user/tokens/{token_id}", request => request.Respond(Describe(Find(request), jwt: null)));
        handlers.Map("DELETE /api/v1/user/tokens/{token_id}", Revoke);
        handlers.Map("GET /api/v1/organization/tokens", List);
        handlers.Map("DELETE /api/v1/organization/tokens/{token_id}", Revoke);
    }

    private ApiResult Create(ApiRequest request)
    {
        var now = request.Now;
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
        return request.Respond(Describe(token, tokens.Issue(token)));
    }

    private ApiResult List(ApiRequest request) => request.Respond(new JsonObject
    {
        ["kind"] = "UserTokenList",
        ["value"] = new JsonArray([.. tokens.Usable.Select(token => Describe(token, jwt: null))]),
    });

    private ApiResult Revoke(ApiRequest request)
    {
        tokens.Revoke(Find(request));
        return ApiResult.Done(request.Operation.SuccessStatus);
    }

    private ApiResult RevokeAll(ApiRequest request)
    {
        foreach (var token in tokens.All)
            tokens.Revoke(token);
        return ApiResult.Done(request.Operation.SuccessStatus);
    }

    private ApiResult ListRevoked(ApiRequest request) => request.Respond(new JsonObject
    {
        ["revokedTokens"] = new JsonArray([.. tokens.All
            .Where(token => token.Revoked is not null)
            .Select(token => JsonValue.Create(token.Id.ToString()))]),
    });

    private JsonObject UserPermissions(ApiRequest request) => PermissionTree.OfUser(contract, store, request.Settings.UserLacks);

    private IssuedToken Find(ApiRequest request)
    {
        var id = request.Parameter("token_id");
        return tokens.Find(Guid.Parse(id)) ?? throw ApiException.NotFound($"Token '{id}' does not exist.");
    }

    private JsonObject ReadPermissions(ApiRequest request, string type)
    {
        if (!request.Body.TryGetProperty("permissions", out var permissions))
            throw ApiException.Refused("permissions", $"Required for a token of type {type}.");
        var wanted = JsonObject.Create(permissions)!.DeepClone().AsObject();
        return PermissionTree.FindExcess(wanted, UserPermissions(request)) is { } excess
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
            ["issued"] = JsonText.Time(token.Issued),
            ["expires"] = JsonText.Time(token.Expires),
            ["lastUsed"] = token.LastUsed?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["revoked"] = token.Revoked is { } revoked ? JsonText.Time(revoked) : null,
        };
        if (token.Permissions is { } permissions)
            spec["permissions"] = permissions.DeepClone();
        return new JsonObject { ["kind"] = "UserToken", ["metadata"] = metadata, ["spec"] = spec };
    }
}
