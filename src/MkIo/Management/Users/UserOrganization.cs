using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>An organization that the token's user belongs to or is invited to.</summary>
[ApiSchema("UserOrganizationSchema", "UserOrganizationPatchSchema")]
public sealed class UserOrganization : ApiObject
{
    /// <summary>The resource kind.</summary>
    [ReadOnlyField] public string? Kind { get; set; }

    /// <summary>Id and name of the organization.</summary>
    [ReadOnlyField] public UserOrganizationMetadata? Metadata { get; set; }

    /// <summary>The invitation, if there is one.</summary>
    public UserOrganizationSpec? Spec { get; set; }

    /// <summary>The organization's id.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The organization's name.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>The state of the invitation, such as <c>pending</c>; null for a member who was not invited.</summary>
    [JsonIgnore] public string? InviteState => Spec?.Invite?.State;

    /// <summary>Whether an invitation waits for an answer.</summary>
    [JsonIgnore] public bool IsPending => InviteState == "pending";

    /// <summary>The mail address of who invited.</summary>
    [JsonIgnore] public string? InvitedBy => Spec?.Invite?.InvitedBy;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
