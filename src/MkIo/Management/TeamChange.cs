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

    /// <summary>Turns a team as it is into the desired one.</summary>
    /// <param name="team">The team.</param>
    /// <exception cref="MkIoException">Roles are to be added, and the team has no scope or several.</exception>
    public void ApplyTo(Team team)
    {
        var spec = Guard.NotNull(team).Spec ??= new();
        spec.Description = Description ?? spec.Description;
        spec.Members = ChangedMembers(spec.Members);
        spec.Scopes = ChangedScopes(team, spec.Scopes);
    }

    private IDictionary<string, TeamMember>? ChangedMembers(IDictionary<string, TeamMember>? present)
    {
        if (Members.Count == 0 && RemovedMembers.Count == 0)
            return present;
        var members = new Dictionary<string, TeamMember>(present ?? new Dictionary<string, TeamMember>());
        foreach (var member in Members)
            members[member.Key.ToString()] = new() { IsTeamAdmin = member.Value };
        foreach (var id in RemovedMembers)
            members.Remove(id.ToString());
        return members;
    }

    private Dictionary<string, TeamScope>? ChangedScopes(Team team, IDictionary<string, TeamScope>? present)
    {
        var scopes = new Dictionary<string, TeamScope>(present ?? new Dictionary<string, TeamScope>());
        if (Roles.Count > 0)
        {
            var scope = Scope ?? OnlyScope(team, scopes);
            scopes[scope] = new() { Roles = [.. (scopes.TryGetValue(scope, out var there) ? there.Roles : null) ?? [], .. Roles] };
        }

        foreach (var scope in scopes.Where(scope => RemovedRoles.Count > 0 && (Scope is null || scope.Key == Scope)).ToList())
            scopes[scope.Key] = new() { Roles = [.. (scope.Value.Roles ?? []).Except(RemovedRoles)] };
        foreach (var scope in RemovedScopes)
            scopes.Remove(scope);
        return present is null && scopes.Count == 0 ? null : scopes;
    }

    private static string OnlyScope(Team team, Dictionary<string, TeamScope> scopes)
        => scopes.Count == 1
            ? scopes.Keys.Single()
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The team '{team.Name}' has roles in {scopes.Count} scopes: name the scope that the new roles are for.");
}

/// <summary>The steps from a team as it is to the desired one, in the forms that the API takes.</summary>
internal static class TeamPatch
{
    /// <summary>What differs.</summary>
    /// <param name="before">The team as it is.</param>
    /// <param name="after">The team as it is to be.</param>
    public static JsonPatch Between(Team before, Team after)
    {
        var patch = new JsonPatch();
        if ((after.Description ?? string.Empty) != (before.Description ?? string.Empty))
            patch.Add(after.Description ?? string.Empty, "spec", "description");
        AddMembers(patch, before.Members ?? new Dictionary<string, TeamMember>(), after.Members ?? new Dictionary<string, TeamMember>());
        AddScopes(patch, before.Scopes ?? new Dictionary<string, TeamScope>(), after.Scopes ?? new Dictionary<string, TeamScope>());
        return patch;
    }

    private static void AddMembers(JsonPatch patch, IDictionary<string, TeamMember> before, IDictionary<string, TeamMember> after)
    {
        foreach (var member in after)
        {
            var isAdmin = member.Value.IsTeamAdmin == true;
            if (!before.TryGetValue(member.Key, out var there))
                patch.Add(new JsonObject { ["isTeamAdmin"] = isAdmin }, "spec", "members", member.Key);
            else if ((there.IsTeamAdmin == true) != isAdmin)
                patch.Replace(isAdmin, "spec", "members", member.Key, "isTeamAdmin");
        }

        foreach (var id in before.Keys.Where(id => !after.ContainsKey(id)))
            patch.Remove("spec", "members", id);
    }

    private static void AddScopes(JsonPatch patch, IDictionary<string, TeamScope> before, IDictionary<string, TeamScope> after)
    {
        foreach (var scope in before.Keys.Union(after.Keys).ToList())
        {
            var (isThere, present, desired) = (before.ContainsKey(scope), Roles(before, scope), Roles(after, scope));
            // A scope without roles gives no permissions and would only puzzle whoever reads the team.
            if (isThere && desired.Count == 0)
            {
                if (present.Count > 0 || !after.ContainsKey(scope))
                    patch.Remove("spec", "scopes", scope);
            }
            else if (!isThere && desired.Count > 0)
            {
                patch.Add(new JsonObject { ["roles"] = new JsonArray([.. desired.Select(role => JsonValue.Create(role))]) }, "spec", "scopes", scope);
            }
            else
            {
                foreach (var role in desired.Except(present))
                    patch.Add(role, "spec", "scopes", scope, "roles", "-");
                // The API takes roles out by their names, not by their places.
                foreach (var role in present.Except(desired))
                    patch.Remove("spec", "scopes", scope, "roles", role);
            }
        }
    }

    private static List<string> Roles(IDictionary<string, TeamScope> scopes, string scope)
        => [.. (scopes.TryGetValue(scope, out var found) ? found.Roles : null)?.Distinct() ?? []];
}
