using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Resources;

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
    public static JsonObject OfUser(EmulatorState state)
    {
        var operations = state.Contract.Operations;
        var inProjects = Branch(state, operations.Where(operation => operation.NamesProject));
        var inOrganization = Branch(state, operations.Where(operation => !operation.NamesProject), operations.Where(operation => operation.NamesProject));
        return new JsonObject
        {
            [OrganizationScope] = new JsonObject { [Identity.OrganizationId.ToString()] = inOrganization },
            [ProjectScope] = new JsonObject(ProjectIds(state).Select(id => KeyValuePair.Create(id, (JsonNode?)inProjects.DeepClone()))),
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

    private static JsonObject Branch(EmulatorState state, IEnumerable<ApiOperation> all, IEnumerable<ApiOperation>? onlyCore = null)
    {
        var core = onlyCore?.SelectMany(operation => operation.Notes.Permissions).Where(IsOfOrganization) ?? [];
        return new JsonObject(all.SelectMany(operation => operation.Notes.Permissions)
            .Concat(core)
            .Distinct()
            .Except(state.Settings.UserLacks)
            .Select(Split)
            .GroupBy(permission => permission.Resource, permission => permission.Verb)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Order(StringComparer.Ordinal).Select(verb => JsonValue.Create(verb))]))));
    }

    private static List<string> ProjectIds(EmulatorState state)
    {
        lock (state.Organization.Gate)
            return [.. state.Organization.Find(state.Catalog.Get(Projects.ItemPath).CollectionKey(["api", "v1", "projects", string.Empty]))?.Items
                .Select(project => project.ToObject()["metadata"]!["id"]!.GetValue<string>()) ?? []];
    }

    private static bool IsOfOrganization(string permission) => permission.StartsWith("core.", StringComparison.Ordinal);

    private static (string Resource, string Verb) Split(string permission)
    {
        var dot = permission.LastIndexOf('.');
        return (permission[..dot], permission[(dot + 1)..]);
    }
}
