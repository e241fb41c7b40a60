using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>The user's own tokens (<c>/api/v1/user/tokens</c>); the service names them.</summary>
public sealed class UserTokenCollection : ResourceCollection<UserToken>
{
    private const string Path = "/api/v1/user/tokens";

    internal UserTokenCollection(ApiSender sender) : base(sender, new("token", Path)) { }

    /// <summary>Asks for a new token. It is returned once: the service does not store it.</summary>
    /// <param name="request">Type, organization, expiry and permissions.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<UserToken> IssueAsync(NewUserToken request, CancellationToken cancellationToken = default)
        => PostAsync(Guard.NotNull(request), cancellationToken);

    /// <summary>Revokes all of the user's tokens, across organizations, the one in use among them.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task RevokeAllAsync(CancellationToken cancellationToken = default)
        => Sender.SendAsync(new ApiRequest(HttpMethod.Delete, Path), cancellationToken);
}
