using MkIo.Json;

namespace MkIo.Management;

/// <summary>Who is invited, by whom, into which teams.</summary>
[ApiSchema("InviteSpecSchema")]
public sealed class InviteSpec : ApiObject
{
    /// <summary>Words for the invited person.</summary>
    public string? Comment { get; set; }

    /// <summary>The mail address that is invited.</summary>
    public string? Email { get; set; }

    /// <summary>The mail address of who invites.</summary>
    [ReadOnlyField] public string? InvitedByEmail { get; set; }

    /// <summary>The name of who invites.</summary>
    [ReadOnlyField] public string? InvitedByName { get; set; }

    /// <summary>The organization that the invitation is for.</summary>
    [ReadOnlyField] public string? OrganizationName { get; set; }

    /// <summary>The names of the teams that the user joins on acceptance.</summary>
    public IList<string>? Teams { get; set; }
}
