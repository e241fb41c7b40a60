using MkIo.Json;

namespace MkIo.Management;

/// <summary>A member of a team.</summary>
[ApiSchema("TeamMemberSchemaRead", "TeamMemberSchemaCreate")]
public sealed class TeamMember : ApiObject
{
    /// <summary>The user's mail address.</summary>
    [ReadOnlyField] public string? Email { get; set; }

    /// <summary>Whether the member may change the team.</summary>
    public bool? IsTeamAdmin { get; set; }

    /// <summary>The user's name.</summary>
    [ReadOnlyField] public string? Name { get; set; }

    /// <summary>The mail address.</summary>
    public override string ToString() => (Email ?? Name) + (IsTeamAdmin == true ? " (admin)" : string.Empty);
}
