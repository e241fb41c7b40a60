using System.Collections.Concurrent;
using System.Text.Json;

namespace MkIo.Tests.Contract;

/// <summary>One document of <c>api/</c>, as far as the contract tests look into it.</summary>
internal sealed class ApiDocument
{
    private const string SchemaPrefix = "#/components/schemas/";
    private readonly JsonElement _root;

    private ApiDocument(string file)
        => _root = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "api", file))).RootElement;

    private static readonly ConcurrentDictionary<string, ApiDocument> Documents = new();

    public static ApiDocument Media { get; } = Of("Media");

    public static ApiDocument Management { get; } = Of("Management");

    /// <summary>The documents of the APIs that the client has models for.</summary>
    public static IReadOnlyList<ApiDocument> All => [.. ModelCatalog.Models.Select(ModelCatalog.DocumentOf).Distinct()];

    /// <summary>The document of an API, by the last part of the namespace of its models.</summary>
    public static ApiDocument Of(string api) => Documents.GetOrAdd(api, name => new ApiDocument($"{name.ToLowerInvariant()}-api.json"));

    /// <summary>The names of all schemas.</summary>
    public IEnumerable<string> Schemas => _root.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name);

    public JsonElement? Schema(string name)
        => _root.GetProperty("components").GetProperty("schemas").TryGetProperty(name, out var schema) ? schema : null;

    /// <summary>The names of all fields of all schemas.</summary>
    public ISet<string> FieldNames() => new HashSet<string>(_root.GetProperty("components").GetProperty("schemas").EnumerateObject()
        .Where(schema => schema.Value.TryGetProperty("properties", out _))
        .SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject().Select(field => field.Name)));

    /// <summary>The names of the schemas that requests carry, with all that they refer to.</summary>
    public ISet<string> RequestSchemas() => Closure(Operations().SelectMany(operation => References(operation, "requestBody")));

    /// <summary>The names of all schemas that a schema refers to, itself included.</summary>
    public HashSet<string> Closure(IEnumerable<string> names)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(names);
        while (open.TryPop(out var name))
        {
            if (found.Add(name) && Schema(name) is { } schema)
            {
                foreach (var reference in AllReferences(schema))
                    open.Push(reference);
            }
        }

        return found;
    }

    /// <summary>The item schemas and the schemas of the lists that carry them.</summary>
    public IEnumerable<(string List, string Item)> Lists()
    {
        foreach (var name in Operations().SelectMany(operation => References(operation, "responses")).Distinct())
        {
            if (Schema(name) is { } schema
                && schema.TryGetProperty("properties", out var properties)
                && properties.TryGetProperty("value", out var value)
                && value.TryGetProperty("items", out var items)
                && Reference(items) is { } item)
                yield return (name, item);
        }
    }

    public static string? Reference(JsonElement schema)
        => schema.TryGetProperty("$ref", out var reference) ? reference.GetString()![SchemaPrefix.Length..] : null;

    private IEnumerable<JsonElement> Operations()
        => _root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value);

    private static IEnumerable<string> References(JsonElement operation, string part)
        => operation.TryGetProperty(part, out var content) ? AllReferences(content) : [];

    private static IEnumerable<string> AllReferences(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Value.ValueKind == JsonValueKind.String && property.Value.GetString()!.StartsWith(SchemaPrefix, StringComparison.Ordinal)
                ? [property.Value.GetString()![SchemaPrefix.Length..]]
                : AllReferences(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(AllReferences),
        _ => [],
    };
}
