using MkIo.Json;

namespace MkIo.Management;

/// <summary>What binds the user to an organization.</summary>
[ApiSchema("UserOrganizationSpecSchema")]
public sealed class UserOrganizationSpec : ApiObject
{
    /// <summary>The invitation, if there is one.</summary>
    public UserOrganizationInvite? Invite { get; set; }
}
