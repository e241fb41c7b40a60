using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>The organizations that the token's user belongs to or is invited to (<c>/api/v1/user/organizations</c>).</summary>
public sealed class UserOrganizationCollection : ResourceCollection<UserOrganization>
{
    internal UserOrganizationCollection(ApiSender sender) : base(sender, new("organization", "/api/v1/user/organizations")) { }

    /// <summary>Accepts an invitation.</summary>
    /// <param name="id">The organization's id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">There is no invitation, or the request failed.</exception>
    public Task<UserOrganization> AcceptAsync(Guid id, CancellationToken cancellationToken = default)
        => PatchAsync(id.ToString(), new UserOrganization { Spec = new() { Invite = new() { State = "accepted" } } }, cancellationToken);
}
