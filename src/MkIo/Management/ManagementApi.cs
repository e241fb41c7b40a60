using System.Text.Json;
using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>The Management API: what is not bound to one project's media.</summary>
public sealed class ManagementApi
{
    private const string Organizations = "/api/v1/organization";
    private readonly ApiSender _sender;

    internal ManagementApi(ApiSender sender)
    {
        _sender = sender;
        Tokens = new UserTokenCollection(sender);
        OrganizationTokens = new(sender, new("token", $"{Organizations}/tokens"));
        Projects = new ProjectCollection(sender);
        Locations = new(sender, new("location", "/api/v1/locations"));
        Organization = new(sender, Organizations, HttpMethods.Patch);
        Users = new(sender, new("user", $"{Organizations}/users"));
        Invites = new InviteCollection(sender);
        Teams = new TeamCollection(sender);
        Roles = new(sender, new("role", $"{Organizations}/roles"));
        Scopes = new(sender, new("scope", $"{Organizations}/scopes"));
        PaymentMethods = new PaymentMethodCollection(sender);
        UserOrganizations = new UserOrganizationCollection(sender);
        Profile = new(sender, "/api/v1/user/profile", HttpMethods.Patch);
        LegacyProfile = new(sender, "/api/profile/", HttpMethod.Put);
        Usage = new UsageReports(sender);
    }

    /// <summary>The user's own tokens (<c>/api/v1/user/tokens</c>).</summary>
    public UserTokenCollection Tokens { get; }

    /// <summary>The tokens of all users of the organization (<c>/api/v1/organization/tokens</c>).</summary>
    public ResourceCollection<UserToken> OrganizationTokens { get; }

    /// <summary>Projects (<c>/api/v1/projects</c>).</summary>
    public ProjectCollection Projects { get; }

    /// <summary>The places that projects can live in (<c>/api/v1/locations</c>).</summary>
    public ResourceCollection<Location> Locations { get; }

    /// <summary>The organization of the token (<c>/api/v1/organization</c>).</summary>
    public SingleResource<Organization> Organization { get; }

    /// <summary>The organization's users (<c>/api/v1/organization/users</c>).</summary>
    public ResourceCollection<User> Users { get; }

    /// <summary>Invitations that wait for an answer (<c>/api/v1/organization/invites</c>).</summary>
    public InviteCollection Invites { get; }

    /// <summary>The organization's teams (<c>/api/v1/organization/teams</c>).</summary>
    public TeamCollection Teams { get; }

    /// <summary>The roles that teams can have (<c>/api/v1/organization/roles</c>).</summary>
    public ResourceCollection<Role> Roles { get; }

    /// <summary>The scopes that roles can reach (<c>/api/v1/organization/scopes</c>).</summary>
    public ResourceCollection<Scope> Scopes { get; }

    /// <summary>The organization's payment methods (<c>/api/v1/organization/paymentMethods</c>).</summary>
    public PaymentMethodCollection PaymentMethods { get; }

    /// <summary>The organizations of the token's user (<c>/api/v1/user/organizations</c>).</summary>
    public UserOrganizationCollection UserOrganizations { get; }

    /// <summary>The profile of the token's user (<c>/api/v1/user/profile</c>), which any valid token may read.</summary>
    public SingleResource<UserProfile> Profile { get; }

    /// <summary>The same profile in its older form (<c>/api/profile/</c>).</summary>
    public SingleResource<LegacyUserProfile> LegacyProfile { get; }

    /// <summary>What the organization used (<c>/api/v1/organization/reports/usage</c>).</summary>
    public UsageReports Usage { get; }

    /// <summary>Gets the profile of the token's user, which any valid token may read.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<UserProfile> GetProfileAsync(CancellationToken cancellationToken = default) => Profile.GetAsync(cancellationToken);

    /// <summary>Makes an organization; the caller becomes its member.</summary>
    /// <param name="organization">Its name and the legal entity behind it.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<Organization> CreateOrganizationAsync(Organization organization, CancellationToken cancellationToken = default)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(Guard.NotNull(organization), MkIoJson.RequestTypeInfo<Organization>());
        return _sender.SendAsync(new ApiRequest(HttpMethod.Post, Organizations, body), MkIoJson.TypeInfo<Organization>(), cancellationToken);
    }

    /// <summary>Gets what the token's user may do (<c>GET /api/v1/user/rbac</c>), and may therefore grant to a token.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public async Task<PermissionTree> GetPermissionsAsync(CancellationToken cancellationToken = default)
        => PermissionTree.Of(await GetAsync<JsonElement>("/api/v1/user/rbac", cancellationToken).ConfigureAwait(false));

    /// <summary>Gets the keys that tokens are signed with (<c>GET /.well-known/jwks.json</c>).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<PublicKeyList> GetPublicKeysAsync(CancellationToken cancellationToken = default) => GetAsync<PublicKeyList>("/.well-known/jwks.json", cancellationToken);

    /// <summary>Gets the IDs of revoked tokens (<c>GET /.well-known/revoked.json</c>).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<RevokedTokenList> GetRevokedTokensAsync(CancellationToken cancellationToken = default) => GetAsync<RevokedTokenList>("/.well-known/revoked.json", cancellationToken);

    /// <summary>Asks whether the service is ready (<c>GET /api/ready</c>); an answer other than a success throws.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">It is not ready, or cannot be reached.</exception>
    public Task CheckReadyAsync(CancellationToken cancellationToken = default)
        // Whoever asks wants to know how it is now, not how it is after some retries.
        => _sender.SendAsync(new ApiRequest(HttpMethod.Get, "/api/ready") { MaxRetries = 0 }, cancellationToken);

    private Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
        => _sender.SendAsync(new ApiRequest(HttpMethod.Get, path), MkIoJson.TypeInfo<T>(), cancellationToken);
}
