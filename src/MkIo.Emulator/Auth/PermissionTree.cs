using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Auth;

/// <summary>
/// Permissions as the platform writes them: <c>{"core.project":{"id":{"ams.asset":["get"]}}}</c>. What is done in a project is
/// allowed under the project's id; what concerns projects as such (core.*), and all else, under the organization's.
/// </summary>
internal static class PermissionTree
{
    private const string ProjectScope = "core.project";
    private const string OrganizationScope = "core.customer";

    /// <summary>All that the user may do, and may therefore give to a token.</summary>
    public static JsonObject OfUser(ApiContract contract, ResourceStore store, IReadOnlyList<string> userLacks)
    {
        var operations = contract.Operations;
        var inProjects = Branch(userLacks, operations.Where(operation => operation.NamesProject));
        var inOrganization = Branch(userLacks, operations.Where(operation => !operation.NamesProject), operations.Where(operation => operation.NamesProject));
        return new JsonObject
        {
            [OrganizationScope] = new JsonObject { [Identity.OrganizationId.ToString()] = inOrganization },
            [ProjectScope] = new JsonObject(store.Projects.Select(project => KeyValuePair.Create(project.Id.ToString(), (JsonNode?)inProjects.DeepClone()))),
        };
    }

    /// <summary>True where a tree allows an operation on a project, or on the organization where there is none.</summary>
    public static bool Allows(JsonObject tree, string permission, string? projectId) =>
        (projectId is not null && Has(tree[ProjectScope]?[projectId], permission))
        || ((projectId is null || IsOfOrganization(permission)) && Has(tree[OrganizationScope]?[Identity.OrganizationId.ToString()], permission));

    /// <summary>What a tree asks for beyond another one, or what is wrong with its form; null where all is well.</summary>
    public static string? FindExcess(JsonObject wanted, JsonObject granted)
    {
        foreach (var (scope, ids) in wanted)
            foreach (var (id, branch) in Members(ids))
                foreach (var (resource, verbs) in Members(branch))
                    if (FindExcess(verbs, granted[scope]?[id]?[resource] as JsonArray) is { } verb)
                        return $"{resource}.{verb} in {scope} {id}";
        return wanted.All(scope => scope.Value is JsonObject ids && ids.All(id => id.Value is JsonObject)) ? null : "A form that is not {scope: {id: {resource: [verb]}}}";
    }

    private static string? FindExcess(JsonNode? verbs, JsonArray? granted)
    {
        if (verbs is not JsonArray list)
            return "*";
        var known = granted?.Select(verb => verb!.GetValue<string>()).ToHashSet() ?? [];
        return list.Select(verb => verb?.ToString() ?? "null").FirstOrDefault(verb => !known.Contains(verb));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];

    private static bool Has(JsonNode? branch, string permission)
    {
        var (resource, verb) = Split(permission);
        return branch?[resource] is JsonArray verbs && verbs.Any(allowed => allowed?.ToString() == verb);
    }

    private static JsonObject Branch(IReadOnlyList<string> userLacks, IEnumerable<ApiOperation> all, IEnumerable<ApiOperation>? onlyCore = null)
    {
        var core = onlyCore?.SelectMany(operation => operation.Notes.Permissions).Where(IsOfOrganization) ?? [];
        return new JsonObject(all.SelectMany(operation => operation.Notes.Permissions)
            .Concat(core)
            .Distinct()
            .Except(userLacks)
            .Select(Split)
            .GroupBy(permission => permission.Resource, permission => permission.Verb)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Order(StringComparer.Ordinal).Select(verb => JsonValue.Create(verb))]))));
    }

    private static bool IsOfOrganization(string permission) => permission.StartsWith("core.", StringComparison.Ordinal);

    private static (string Resource, string Verb) Split(string permission)
    {
        var dot = permission.LastIndexOf('.');
        return (permission[..dot], permission[(dot + 1)..]);
    }
}

/// <summary>Refuses what the caller's token, or the user behind it, may not do.</summary>
internal sealed class AccessCheck(ResourceStore store, ResourceCatalog catalog)
{
    public void Run(ApiOperation operation, string[] segments, IssuedToken caller, string projectName, IReadOnlyList<string> userLacks)
    {
        if (operation.Notes.Permissions.Count == 0 || (caller.Permissions is null && userLacks.Count == 0))
            return;
        // A project that nobody has named yet has no id that a token could hold.
        var project = operation.NamesProject ? store.FindProject(projectName) : null;
        var needed = Needed(operation, segments, operation.IsProjectScoped ? project : store.Organization);
        if (needed.All(userLacks.Contains))
            throw Forbidden("user", needed, operation, projectName);
        var projectId = operation.NamesProject ? project?.Id.ToString() ?? "none" : null;
        if (caller.Permissions is { } tree && !needed.Any(permission => !userLacks.Contains(permission) && PermissionTree.Allows(tree, permission, projectId)))
            throw Forbidden("token", needed, operation, projectName);
    }

    /// <summary>Of create and update the one that a PUT comes to; else any of those that are named.</summary>
    private IReadOnlyList<string> Needed(ApiOperation operation, string[] segments, ResourceScope? scope)
    {
        var permissions = operation.Notes.Permissions;
        if (operation.Method != "PUT" || permissions.Count == 1 || catalog.Find(operation.Path) is not { } type)
            return permissions;
        var verb = Exists() ? ".update" : ".create";
        return permissions.FirstOrDefault(permission => permission.EndsWith(verb, StringComparison.Ordinal)) is { } one ? [one] : permissions;

        bool Exists()
        {
            if (scope is null)
                return false;
            lock (scope.Gate)
                return scope.Find(type.CollectionKey(segments))?.Find(segments[type.ItemSegment]) is not null;
        }
    }

    private static ApiException Forbidden(string who, IReadOnlyList<string> needed, ApiOperation operation, string project) =>
        new(403, "Forbidden", $"The {who} lacks the permission {string.Join(" or ", needed)}{(operation.NamesProject ? $" in project '{project}'" : string.Empty)}.");
}
