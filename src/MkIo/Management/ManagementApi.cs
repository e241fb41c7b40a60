using System.Text.Json;
using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>The Management API: what is not bound to one project's media.</summary>
public partial class ManagementApi
{
    private const string Organizations = "/api/v1/organization";
    private readonly ApiSender _sender;

    internal ManagementApi(ApiSender sender)
    {
        _sender = sender;
        Organization = new(sender, Organizations, HttpMethods.Patch);
        Profile = new(sender, "/api/v1/user/profile", HttpMethods.Patch);
        LegacyProfile = new(sender, "/api/profile/", HttpMethod.Put);
        Usage = new UsageReports(sender);
    }

    /// <summary>Initializes a new instance for mocking.</summary>
    protected ManagementApi() => (_sender, Organization, Profile, LegacyProfile, Usage) = (null!, null!, null!, null!, null!);

    /// <summary>The organization of the token (<c>/api/v1/organization</c>).</summary>
    public virtual SingleResource<Organization> Organization { get; }

    /// <summary>The profile of the token's user (<c>/api/v1/user/profile</c>), which any valid token may read.</summary>
    public virtual SingleResource<UserProfile> Profile { get; }

    /// <summary>The same profile in its older form (<c>/api/profile/</c>).</summary>
    public virtual SingleResource<LegacyUserProfile> LegacyProfile { get; }

    /// <summary>What the organization used (<c>/api/v1/organization/reports/usage</c>).</summary>
    public virtual UsageReports Usage { get; }

    /// <summary>Gets the profile of the token's user, which any valid token may read.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task<UserProfile> GetProfileAsync(CancellationToken cancellationToken = default) => Profile.GetAsync(cancellationToken);

    /// <summary>Makes an organization; the caller becomes its member.</summary>
    /// <param name="organization">Its name and the legal entity behind it.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task<Organization> CreateOrganizationAsync(Organization organization, CancellationToken cancellationToken = default)
        => _sender.SendAsync(new ApiRequest(HttpMethod.Post, Organizations, MkIoJson.Bytes(Guard.NotNull(organization))), MkIoJson.TypeInfo<Organization>(), cancellationToken);

    /// <summary>Gets what the token's user may do (<c>GET /api/v1/user/rbac</c>), and may therefore grant to a token.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual async Task<PermissionTree> GetPermissionsAsync(CancellationToken cancellationToken = default)
        => PermissionTree.Of(await GetAsync<JsonElement>("/api/v1/user/rbac", cancellationToken).ConfigureAwait(false));

    /// <summary>Gets the keys that tokens are signed with (<c>GET /.well-known/jwks.json</c>).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task<PublicKeyList> GetPublicKeysAsync(CancellationToken cancellationToken = default) => GetAsync<PublicKeyList>("/.well-known/jwks.json", cancellationToken);

    /// <summary>Gets the IDs of revoked tokens (<c>GET /.well-known/revoked.json</c>).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task<RevokedTokenList> GetRevokedTokensAsync(CancellationToken cancellationToken = default) => GetAsync<RevokedTokenList>("/.well-known/revoked.json", cancellationToken);

    /// <summary>Asks whether the service is ready (<c>GET /api/ready</c>); an answer other than a success throws.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">It is not ready, or cannot be reached.</exception>
    public virtual Task CheckReadyAsync(CancellationToken cancellationToken = default)
        // Whoever asks wants to know how it is now, not how it is after some retries.
        => _sender.SendAsync(new ApiRequest(HttpMethod.Get, "/api/ready") { MaxRetries = 0 }, cancellationToken);

    private Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
        => _sender.SendAsync(new ApiRequest(HttpMethod.Get, path), MkIoJson.TypeInfo<T>(), cancellationToken);
}
