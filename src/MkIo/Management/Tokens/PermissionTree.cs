using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;

namespace MkIo.Management;

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
    /// <param name="scopeId">Its id.</param>
    /// <param name="permission">The permission.</param>
    public bool Allows(string scopeKind, string scopeId, string permission) => _grants.Contains(new(scopeKind, scopeId, permission));

    /// <summary>Whether a permission is there for anything at all.</summary>
    /// <param name="permission">The permission.</param>
    public bool AllowsAnywhere(string permission) => _grants.Any(grant => grant.Permission == permission);

    /// <summary>The tree as a request for a token carries it.</summary>
    public IDictionary<string, JsonElement> ToPermissions()
        => _grants.GroupBy(grant => grant.ScopeKind).ToDictionary(
            kind => kind.Key,
            kind => JsonSerializer.SerializeToElement<JsonNode>(Scopes(kind), MkIoJson.RequestTypeInfo<JsonNode>()));

    private static JsonObject Scopes(IEnumerable<ScopedPermission> grants)
        => new(grants.GroupBy(grant => grant.ScopeId).Select(scope => new KeyValuePair<string, JsonNode?>(scope.Key, Resources(scope))));

    private static JsonObject Resources(IEnumerable<ScopedPermission> grants)
        => new(grants.GroupBy(grant => Split(grant.Permission).Resource).OrderBy(resource => resource.Key, StringComparer.Ordinal).Select(resource =>
            new KeyValuePair<string, JsonNode?>(
                resource.Key,
                new JsonArray([.. resource.Select(grant => Split(grant.Permission).Verb).OrderBy(verb => verb, StringComparer.Ordinal).Select(verb => JsonValue.Create(verb))]))));

    private static (string Resource, string Verb) Split(string permission)
        => permission.LastIndexOf('.') is > 0 and var dot ? (permission.Substring(0, dot), permission.Substring(dot + 1)) : (permission, string.Empty);

    private static IEnumerable<JsonProperty> Members(JsonElement element)
        => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static IEnumerable<string> Verbs(JsonElement element)
        => element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().Where(verb => verb.ValueKind == JsonValueKind.String).Select(verb => verb.GetString()!)
            : [];
}
