using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>The Management API: what is not bound to one project's media.</summary>
public sealed class ManagementApi
{
    private readonly ApiSender _sender;

    internal ManagementApi(ApiSender sender)
    {
        _sender = sender;
        Tokens = new UserTokenCollection(sender);
        Projects = new(sender, new("project", "/api/v1/projects"));
    }

    /// <summary>The user's own tokens (<c>/api/v1/user/tokens</c>).</summary>
    public UserTokenCollection Tokens { get; }

    /// <summary>Projects (<c>/api/v1/projects</c>).</summary>
    public ResourceCollection<Project> Projects { get; }

    /// <summary>Gets the profile of the token's user (<c>GET /api/v1/user/profile</c>), which any valid token may read.</summary>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<UserProfile> GetProfileAsync(CancellationToken cancellation = default)
        => _sender.SendAsync(new ApiRequest(HttpMethod.Get, "/api/v1/user/profile"), MkIoJson.TypeInfo<UserProfile>(), cancellation);
}
