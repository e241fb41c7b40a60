using System.Text.Json;
using System.Text.RegularExpressions;

namespace MkIo.Generator;

/// <summary>An OpenAPI document, as far as the generator reads it.</summary>
internal sealed partial class ApiDocument
{
    private const string SchemaPrefix = "#/components/schemas/";
    private readonly JsonElement _root;

    public ApiDocument(string json)
    {
        _root = JsonDocument.Parse(json).RootElement;
        var schemas = _root.GetProperty("components").GetProperty("schemas").EnumerateObject().ToList();
        Schemas = schemas.ToDictionary(schema => schema.Name, schema => schema.Value);
        Sent = Closure(RawOperations().SelectMany(operation => operation.Value.TryGetProperty("requestBody", out var body) ? References(body) : []));
        ListPages = RawOperations()
            .SelectMany(operation => References(operation.Value.GetProperty("responses"))).Distinct()
            .Where(name => ItemOf(name) is not null).ToDictionary(name => name, name => ItemOf(name)!);
    }

    /// <summary>The schemas by their names, in the order of the document.</summary>
    public IReadOnlyDictionary<string, JsonElement> Schemas { get; }

    /// <summary>The schemas that requests carry, with all that they refer to.</summary>
    public IReadOnlySet<string> Sent { get; }

    /// <summary>The schemas of lists, and the schema of the items of each.</summary>
    public IReadOnlyDictionary<string, string> ListPages { get; }

    /// <summary>The operations: method, path template, the permissions of which one is required, and whether a 204 of a DELETE means that there was nothing to delete.</summary>
    public IEnumerable<(string Method, string Path, IReadOnlyList<string> Permissions, bool TellsMissing)> Operations()
        => from operation in RawOperations()
           let note = operation.Value.TryGetProperty("x-note", out var text) ? text.GetString()! : string.Empty
           select (operation.Method.ToUpperInvariant(), operation.Path, (IReadOnlyList<string>)[.. Permission().Matches(PermissionNote().Match(note).Value).Select(match => match.Value)], TellsMissing(operation.Method, operation.Value.GetProperty("responses")));

    /// <summary>The schema that an operation is sent; null where there is no such operation, an empty string where it has no body.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path template; the names of its parameters do not matter.</param>
    public string? Request(string method, string path)
        => Find(method, path) is { } operation ? operation.TryGetProperty("requestBody", out var body) ? References(body).First() : string.Empty : null;

    /// <summary>The schema that an operation answers with; null where there is no such operation, or no such answer.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path template; the names of its parameters do not matter.</param>
    public string? Response(string method, string path)
        => Find(method, path)?.GetProperty("responses").TryGetProperty("200", out var answer) == true ? References(answer).FirstOrDefault() : null;

    /// <summary>The schema of a property; null where the schema has none of the name.</summary>
    /// <param name="schema">The name of the schema.</param>
    /// <param name="property">The JSON name.</param>
    public JsonElement? Property(string schema, string property)
        => Properties(schema).Where(entry => entry.Name == property).Select(entry => (JsonElement?)entry.Value).FirstOrDefault();

    /// <summary>The properties of a schema by their JSON names, in the order of the document.</summary>
    public IEnumerable<JsonProperty> Properties(string schema)
        => Schemas[schema].TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : [];

    /// <summary>The names of the properties that a schema requires.</summary>
    public IEnumerable<string> Required(string schema)
        => Schemas[schema].TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];

    /// <summary>Whether a schema allows any JSON.</summary>
    public bool IsAnything(string schema) => !Schemas[schema].EnumerateObject().Any(keyword => keyword.Name is "type" or "properties" or "oneOf");

    /// <summary>The name of the schema that a reference refers to; null for another schema.</summary>
    public static string? Reference(JsonElement schema)
        => schema.TryGetProperty("$ref", out var reference) ? reference.GetString()![SchemaPrefix.Length..] : null;

    /// <summary>The discriminator of a <c>oneOf</c>, and the schema for each of its values.</summary>
    public static (string Field, IReadOnlyList<(string Value, string Schema)> Members)? Union(JsonElement schema)
    {
        if (!schema.TryGetProperty("oneOf", out _) || !schema.TryGetProperty("discriminator", out var discriminator))
            return null;
        var members = discriminator.GetProperty("mapping").EnumerateObject().Select(entry => (entry.Name, entry.Value.GetString()![SchemaPrefix.Length..]));
        return (discriminator.GetProperty("propertyName").GetString()!, [.. members]);
    }

    // 200 is for what was deleted where both are declared; alone, 204 is a success without a body.
    private static bool TellsMissing(string method, JsonElement responses)
        => method == "delete" && responses.TryGetProperty("200", out _) && responses.TryGetProperty("204", out _);

    private string? ItemOf(string schema)
        => Properties(schema).FirstOrDefault(property => property.Name == "value") is { Value.ValueKind: JsonValueKind.Object } value
            && value.Value.TryGetProperty("items", out var items) ? Reference(items) : null;

    private JsonElement? Find(string method, string path)
        => RawOperations().Where(operation => operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && Parameter().Replace(operation.Path, "{}") == Parameter().Replace(path, "{}"))
            .Select(operation => (JsonElement?)operation.Value).FirstOrDefault();

    private IEnumerable<(string Method, string Path, JsonElement Value)> RawOperations()
        => from path in _root.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select (operation.Name, path.Name, operation.Value);

    private HashSet<string> Closure(IEnumerable<string> names)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(names);
        while (open.TryPop(out var name))
        {
            if (!found.Add(name))
                continue;
            foreach (var reference in References(Schemas[name]))
                open.Push(reference);
        }

        return found;
    }

    // Discriminators refer to schemas by plain strings, so every string counts that is the address of a schema.
    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        JsonValueKind.String when element.GetString()!.StartsWith(SchemaPrefix, StringComparison.Ordinal) => [element.GetString()![SchemaPrefix.Length..]],
        _ => [],
    };

    // "RBAC: a or b", "RBAC a", "RBAC capability a"; other notes follow behind a semicolon.
    [GeneratedRegex("RBAC[^;]*")]
    private static partial Regex PermissionNote();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\b\w+\.\w+\.\w+\b")]
    private static partial Regex Permission();
}
