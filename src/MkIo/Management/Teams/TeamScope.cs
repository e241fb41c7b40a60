using MkIo.Json;

namespace MkIo.Management;

/// <summary>The roles of a team in one scope.</summary>
[ApiSchema("TeamScopeSchema")]
public sealed class TeamScope : ApiObject
{
    /// <summary>The names of the roles.</summary>
    public IList<string>? Roles { get; set; }

    /// <summary>The roles.</summary>
    public override string ToString() => string.Join(", ", Roles ?? []);
}
