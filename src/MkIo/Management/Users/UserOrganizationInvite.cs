using MkIo.Json;

namespace MkIo.Management;

/// <summary>An invitation of the token's user.</summary>
[ApiSchema("UserOrganizationPendingInviteSchema")]
public sealed class UserOrganizationInvite : ApiObject
{
    /// <summary>Words of who invites.</summary>
    [ReadOnlyField] public string? Comment { get; set; }

    /// <summary>The mail address of who invites.</summary>
    [ReadOnlyField] public string? InvitedBy { get; set; }

    /// <summary>Whether the invitation waits or was accepted.</summary>
    [KnownValues("accepted", "pending")] public string? State { get; set; }
}
