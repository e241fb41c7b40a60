using System.Text.Json.Nodes;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>What is to change in a team; all else stays.</summary>
public sealed class TeamChange
{
    /// <summary>A description; null leaves them as they are.</summary>
    public string? Description { get; init; }

    /// <summary>Members to be there, by user ID: true for one who may change the team.</summary>
    public IReadOnlyDictionary<Guid, bool> Members { get; init; } = new Dictionary<Guid, bool>();

    /// <summary>Members to be gone, by user ID.</summary>
    public IReadOnlyList<Guid> RemovedMembers { get; init; } = [];

    /// <summary>The scope that roles are changed in; null for the only one that the team has.</summary>
    public string? Scope { get; init; }

    /// <summary>Roles to be there in the scope.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Roles to be gone: from the scope, or from all where none is named.</summary>
    public IReadOnlyList<string> RemovedRoles { get; init; } = [];

    /// <summary>Scopes to be gone with all roles in them.</summary>
    public IReadOnlyList<string> RemovedScopes { get; init; } = [];

    internal JsonPatch PatchFor(Team team)
    {
        var patch = new JsonPatch();
        if (Description is not null && Description != (team.Description ?? string.Empty))
            patch.Add(Description, "spec", "description");
        PatchMembers(patch, team.Members ?? new Dictionary<string, TeamMember>());
        PatchRoles(patch, team);
        return patch;
    }

    private void PatchMembers(JsonPatch patch, IDictionary<string, TeamMember> present)
    {
        foreach (var member in Members)
        {
            var id = member.Key.ToString();
            if (!present.TryGetValue(id, out var there))
                patch.Add(new JsonObject { ["isTeamAdmin"] = member.Value }, "spec", "members", id);
            else if (there.IsTeamAdmin != member.Value)
                patch.Replace(member.Value, "spec", "members", id, "isTeamAdmin");
        }

        foreach (var id in RemovedMembers.Select(id => id.ToString()).Where(present.ContainsKey))
            patch.Remove("spec", "members", id);
    }

    private void PatchRoles(JsonPatch patch, Team team)
    {
        var scopes = team.Scopes ?? new Dictionary<string, TeamScope>();
        if (Roles.Count > 0)
            AddRoles(patch, scopes, Scope ?? OnlyScope(team, scopes));
        foreach (var scope in scopes.Where(scope => Scope is null || scope.Key == Scope))
            RemoveRoles(patch, scope.Key, scope.Value.Roles ?? []);
        foreach (var scope in RemovedScopes.Where(scopes.ContainsKey))
            patch.Remove("spec", "scopes", scope);
    }

    private void AddRoles(JsonPatch patch, IDictionary<string, TeamScope> scopes, string scope)
    {
        var present = scopes.TryGetValue(scope, out var there) ? there.Roles : null;
        if (present is null)
        {
            patch.Add(new JsonObject { ["roles"] = new JsonArray([.. Roles.Select(role => JsonValue.Create(role))]) }, "spec", "scopes", scope);
            return;
        }

        foreach (var role in Roles.Except(present))
            patch.Add(role, "spec", "scopes", scope, "roles", "-");
    }

    private void RemoveRoles(JsonPatch patch, string scope, IList<string> present)
    {
        if (RemovedScopes.Contains(scope))
            return;
        var gone = RemovedRoles.Intersect(present).ToList();
        // A scope without roles gives no permissions and would only puzzle whoever reads the team.
        if (gone.Count > 0 && gone.Count == present.Count && Roles.Count == 0)
        {
            patch.Remove("spec", "scopes", scope);
            return;
        }

        // The API takes roles out by their names, not by their places.
        foreach (var role in gone)
            patch.Remove("spec", "scopes", scope, "roles", role);
    }

    private static string OnlyScope(Team team, IDictionary<string, TeamScope> scopes)
        => scopes.Count == 1
            ? scopes.Keys.Single()
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The team '{team.Name}' has roles in {scopes.Count} scopes: name the scope that the new roles are for.");
}
