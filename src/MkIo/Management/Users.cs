using System.Text.Json.Serialization;
using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Management;

public sealed partial class User
{
    /// <summary>The user's ID.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The user's name.</summary>
    [JsonIgnore] public string? Name => Spec?.Name;

    /// <summary>The user's email address.</summary>
    [JsonIgnore] public string? Email => Spec?.Email;

    /// <summary>The email address.</summary>
    public override string ToString() => Email ?? base.ToString()!;
}

public sealed partial class UserProfile
{
    /// <summary>The email address that the user signs in with.</summary>
    [JsonIgnore] public string? LoginEmail => Spec?.LoginEmail;

    /// <summary>The organization that the user works in now.</summary>
    [JsonIgnore] public string? ActiveOrganizationId => Spec?.ActiveOrganizationId;

    /// <summary>The user's name.</summary>
    [JsonIgnore] public string? Name => Spec?.Name;

    /// <summary>The user's company.</summary>
    [JsonIgnore] public string? Company => Spec?.Company;

    /// <summary>The user's role in it.</summary>
    [JsonIgnore] public string? JobRole => Spec?.JobRole;

    /// <summary>The user's country.</summary>
    [JsonIgnore] public string? Country => Spec?.Country;

    /// <summary>The user's phone number.</summary>
    [JsonIgnore] public string? PhoneNumber => Spec?.PhoneNumber;

    /// <summary>The email address for messages.</summary>
    [JsonIgnore] public string? ContactEmail => Spec?.ContactEmail;

    /// <summary>Whether the user is active.</summary>
    [JsonIgnore] public bool? IsActive => Spec?.IsActive;
}

public sealed partial class LegacyUserProfile
{
    /// <summary>The user's ID.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The user's name.</summary>
    [JsonIgnore] public string? Name => Spec?.Name;

    /// <summary>The email address for messages.</summary>
    [JsonIgnore] public string? ContactEmail => Spec?.ContactEmail;

    /// <summary>Whether the user is an administrator.</summary>
    [JsonIgnore] public bool? IsAdmin => Spec?.IsAdmin;

    /// <summary>The user's company.</summary>
    [JsonIgnore] public string? Company => Spec?.Company;

    /// <summary>The user's role in it.</summary>
    [JsonIgnore] public string? JobRole => Spec?.JobRole;

    /// <summary>The user's country.</summary>
    [JsonIgnore] public string? Country => Spec?.Country;

    /// <summary>The user's phone number.</summary>
    [JsonIgnore] public string? PhoneNumber => Spec?.PhoneNumber;

    /// <summary>The names of the user's organizations by their IDs.</summary>
    [JsonIgnore] public IDictionary<string, string>? Organizations => Spec?.Customers;

    /// <summary>The email address.</summary>
    public override string ToString() => ContactEmail ?? base.ToString()!;
}

public sealed partial class UserOrganization
{
    /// <summary>The organization's ID.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The organization's name.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>The state of the invitation, such as <c>pending</c>; null for a member who was not invited.</summary>
    [JsonIgnore] public string? InviteState => Spec?.Invite?.State;

    /// <summary>Whether an invitation waits for an answer.</summary>
    [JsonIgnore] public bool IsPending => InviteState == "pending";

    /// <summary>The email address of who invited.</summary>
    [JsonIgnore] public string? InvitedBy => Spec?.Invite?.InvitedBy;

    /// <summary>The message of the invitation.</summary>
    [JsonIgnore] public string? Comment => Spec?.Invite?.Comment;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public sealed partial class Invite
{
    /// <summary>The invitation's ID.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The email address that was invited.</summary>
    [JsonIgnore] public string? Email => Spec?.Email;

    /// <summary>The email address, as a name to look for.</summary>
    [JsonIgnore] public string? Name => Spec?.Email;

    /// <summary>The teams that the user joins on acceptance.</summary>
    [JsonIgnore] public IList<string>? Teams => Spec?.Teams;

    /// <summary>The message of the invitation.</summary>
    [JsonIgnore] public string? Comment => Spec?.Comment;

    /// <summary>The email address of who invited.</summary>
    [JsonIgnore] public string? InvitedBy => Spec?.InvitedByEmail;

    /// <summary>When it was created.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata?.Created;

    /// <summary>The email address.</summary>
    public override string ToString() => Email ?? base.ToString()!;
}

public partial class InviteCollection
{
    /// <summary>Invites somebody.</summary>
    /// <param name="invite">Whom, and into which teams.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The address is invited already, or the request failed.</exception>
    public virtual async Task<Change<Invite>> SendAsync(Invite invite, CancellationToken cancellationToken = default)
        => new(ChangeKind.Created, DryRun.IsOn ? Guard.NotNull(invite) : await PostAsync(Guard.NotNull(invite), cancellationToken).ConfigureAwait(false));
}

public partial class UserOrganizationCollection
{
    /// <summary>Accepts an invitation.</summary>
    /// <param name="id">The organization's id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">There is no invitation, or the request failed.</exception>
    public virtual Task<UserOrganization> AcceptAsync(Guid id, CancellationToken cancellationToken = default)
        => PatchAsync(id.ToString(), new UserOrganization { Spec = new() { Invite = new() { State = "accepted" } } }, cancellationToken);
}
