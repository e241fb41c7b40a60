using MkIo.Json;

namespace MkIo.Management;

/// <summary>Members of a team, and its roles by scope.</summary>
[ApiSchema("TeamSpecSchemaRead", "TeamSpecSchemaCreate")]
public sealed class TeamSpec : ApiObject
{
    /// <summary>Words for people, up to 256 characters.</summary>
    public string? Description { get; set; }

    /// <summary>The members by their user ids.</summary>
    public IDictionary<string, TeamMember>? Members { get; set; }

    /// <summary>The roles by the names of their scopes.</summary>
    public IDictionary<string, TeamScope>? Scopes { get; set; }
}
