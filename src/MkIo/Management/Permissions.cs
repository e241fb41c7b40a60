using System.Text.Json;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>The least permissions that a piece of work needs, cut to those that its user has.</summary>
public sealed class LeastPrivilege
{
    private LeastPrivilege(PermissionTree tree, IReadOnlyList<string> lacking)
    {
        Tree = tree;
        Lacking = lacking;
    }

    /// <summary>The permissions to ask for.</summary>
    public PermissionTree Tree { get; }

    /// <summary>What is needed and the user does not have; for a project's right, with the project it is lacking in.</summary>
    public IReadOnlyList<string> Lacking { get; }

    /// <summary>Whether a permission is always one on the organization; all others are on projects.</summary>
    /// <param name="permission">The permission.</param>
    public static bool IsOrganizationWide(string permission)
        => Guard.NotNull(permission).StartsWith("core.", StringComparison.Ordinal) && !permission.StartsWith("core.project.", StringComparison.Ordinal);

    /// <summary>Finds the least permissions.</summary>
    /// <param name="needed">The permissions that the work needs, and whether on the organization.</param>
    /// <param name="own">What the user may do.</param>
    /// <param name="organizationId">The organization that the work is done in.</param>
    /// <param name="projects">The projects that the work is done in: their names and IDs.</param>
    public static LeastPrivilege For(
        IEnumerable<(string Permission, bool OnOrganization)> needed, PermissionTree own, Guid organizationId, IReadOnlyDictionary<string, Guid> projects)
    {
        Guard.NotNull(own);
        var granted = new List<ScopedPermission>();
        var lacking = new List<string>();
        var everywhere = organizationId.ToString();
        foreach (var (permission, onOrganization) in needed.Distinct().OrderBy(right => right.Permission, StringComparer.Ordinal))
        {
            if (onOrganization)
            {
                if (own.Allows(PermissionTree.Organization, everywhere, permission))
                    granted.Add(new(PermissionTree.Organization, everywhere, permission));
                else
                    lacking.Add(permission);
                continue;
            }

            foreach (var project in Guard.NotNull(projects))
            {
                if (own.Allows(PermissionTree.Project, project.Value.ToString(), permission))
                    granted.Add(new(PermissionTree.Project, project.Value.ToString(), permission));
                else
                    lacking.Add($"{permission} (project {project.Key})");
            }
        }

        return new LeastPrivilege(new PermissionTree(granted), lacking);
    }
}

/// <summary>
/// Permissions as the service writes them: what they reach, which one of those, and the verbs for each sort of resource, such as
/// <c>{"core.project": {"id": {"ams.asset": ["get"]}}}</c>.
/// </summary>
public sealed class PermissionTree
{
    /// <summary>The kind of scope that is an organization.</summary>
    public const string Organization = "core.customer";

    /// <summary>The kind of scope that is a project.</summary>
    public const string Project = "core.project";

    private readonly HashSet<ScopedPermission> _grants;

    /// <summary>Makes a tree of permissions.</summary>
    /// <param name="grants">The permissions.</param>
    public PermissionTree(IEnumerable<ScopedPermission> grants) => _grants = [.. grants];

    /// <summary>The permissions one by one.</summary>
    public IReadOnlyCollection<ScopedPermission> Grants => _grants;

    /// <summary>Whether the tree has no right at all.</summary>
    public bool IsEmpty => _grants.Count == 0;

    /// <summary>Reads permissions as the service or a token has them; what is not of that form gives none.</summary>
    /// <param name="tree">The tree.</param>
    public static PermissionTree Of(JsonElement tree)
        => new(from kind in Members(tree)
               from scope in Members(kind.Value)
               from resource in Members(scope.Value)
               from verb in Verbs(resource.Value)
               select new ScopedPermission(kind.Name, scope.Name, $"{resource.Name}.{verb}"));

    /// <summary>Whether a permission is there for one organization or project.</summary>
    /// <param name="scopeKind">The kind of scope.</param>
    /// <param name="scopeId">Its ID.</param>
    /// <param name="permission">The permission.</param>
    public bool Allows(string scopeKind, string scopeId, string permission) => _grants.Contains(new(scopeKind, scopeId, permission));

    /// <summary>Whether a permission is there for anything at all.</summary>
    /// <param name="permission">The permission.</param>
    public bool AllowsAnywhere(string permission) => _grants.Any(grant => grant.Permission == permission);

    /// <summary>The tree as a request for a token carries it.</summary>
    public IDictionary<string, object?> ToPermissions() => Map(_grants.GroupBy(grant => grant.ScopeKind), Scopes);

    private static ApiMap<object?> Scopes(IEnumerable<ScopedPermission> grants) => Map(grants.GroupBy(grant => grant.ScopeId), Resources);

    private static ApiMap<object?> Resources(IEnumerable<ScopedPermission> grants)
        => Map(grants.GroupBy(grant => Split(grant.Permission).Resource).OrderBy(resource => resource.Key, StringComparer.Ordinal), Verbs);

    private static ApiList<object?> Verbs(IEnumerable<ScopedPermission> grants)
        => new([.. grants.Select(grant => Split(grant.Permission).Verb).OrderBy(verb => verb, StringComparer.Ordinal)]);

    private static ApiMap<object?> Map(IEnumerable<IGrouping<string, ScopedPermission>> groups, Func<IEnumerable<ScopedPermission>, object> value)
    {
        var map = new ApiMap<object?>();
        foreach (var group in groups)
            map[group.Key] = value(group);
        return map;
    }

    private static (string Resource, string Verb) Split(string permission)
        => permission.LastIndexOf('.') is > 0 and var dot ? (permission.Substring(0, dot), permission.Substring(dot + 1)) : (permission, string.Empty);

    private static IEnumerable<JsonProperty> Members(JsonElement element)
        => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static IEnumerable<string> Verbs(JsonElement element)
        => element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().Where(verb => verb.ValueKind == JsonValueKind.String).Select(verb => verb.GetString()!)
            : [];
}

/// <summary>One permission, and what it is granted on.</summary>
/// <param name="ScopeKind">The kind of thing that it reaches: <c>core.customer</c> is an organization, <c>core.project</c> a project.</param>
/// <param name="ScopeId">The ID of that organization or project.</param>
/// <param name="Permission">The permission, such as <c>ams.asset.get</c>.</param>
public sealed record ScopedPermission(string ScopeKind, string ScopeId, string Permission)
{
    /// <summary>The permission and what it is granted on, such as <c>ams.asset.get (core.project 0b6f…)</c>.</summary>
    public override string ToString() => $"{Permission} ({ScopeKind} {ScopeId})";
}
