using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>Invitations to the organization (<c>/api/v1/organization/invites</c>); the service gives them their ids.</summary>
public sealed class InviteCollection : ResourceCollection<Invite>
{
    internal InviteCollection(ApiSender sender) : base(sender, new("invitation", "/api/v1/organization/invites")) { }

    /// <summary>Invites somebody.</summary>
    /// <param name="invite">Whom, and into which teams.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The address is invited already, or the request failed.</exception>
    public async Task<Change<Invite>> SendAsync(Invite invite, CancellationToken cancellationToken = default)
        => new(ChangeKind.Created, await PostAsync(Guard.NotNull(invite), cancellationToken).ConfigureAwait(false));
}
