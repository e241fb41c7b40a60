using System.Text.Json.Nodes;
using MkIo.Http;

namespace MkIo.Resources;

/// <summary>Whether two JSON values mean the same to the API.</summary>
internal static class JsonMeaning
{
    // In these a name that is there means something, whatever its value. All others are fields, and an empty field is one that is absent.
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "labels", "tags", "headers", "queryParams", "members", "scopes", "permissions", "correlationData", "arguments", "config", "configValues",
        "catalog", "gac",
    };

    /// <summary>Whether both mean the same: no document tells null, an absent field, an empty string, an empty list and an empty object apart.</summary>
    /// <param name="one">A value.</param>
    /// <param name="other">Another one.</param>
    /// <param name="field">The field that has them.</param>
    public static bool Same(JsonNode? one, JsonNode? other, string field = "") => (one, other) switch
    {
        _ when IsNothing(one, field) || IsNothing(other, field) => IsNothing(one, field) && IsNothing(other, field),
        (JsonObject x, JsonObject y) => !Differing(x, y, field).Any(),
        (JsonArray x, JsonArray y) => x.Count == y.Count && x.Zip(y, (a, b) => Same(a, b)).All(same => same),
        _ => JsonNode.DeepEquals(one, other),
    };

    /// <summary>The names by which two objects differ.</summary>
    /// <param name="one">An object.</param>
    /// <param name="other">Another one.</param>
    /// <param name="field">The field that has them.</param>
    public static IEnumerable<string> Differing(JsonObject one, JsonObject other, string field)
        => one.Select(entry => entry.Key).Union(other.Select(entry => entry.Key)).Where(name => Maps.Contains(field)
            ? one.ContainsKey(name) != other.ContainsKey(name) || !JsonNode.DeepEquals(one[name], other[name])
            : !Same(one[name], other[name], name));

    /// <summary>The field by which what has a name in an object is compared: within a map all is taken as it stands.</summary>
    /// <param name="field">The field that has the object.</param>
    /// <param name="name">The name.</param>
    public static string Within(string field, string name) => Maps.Contains(field) ? field : name;

    private static bool IsNothing(JsonNode? node, string field) => node switch
    {
        null => true,
        JsonObject entries when Maps.Contains(field) => entries.Count == 0,
        JsonObject fields => fields.All(entry => IsNothing(entry.Value, entry.Key)),
        JsonArray items => items.Count == 0,
        _ => node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length == 0,
    };
}

/// <summary>What a write changes in a resource, as it is displayed: <c>description: 'a' -> 'b'</c>. Nothing is put together before somebody asks.</summary>
internal sealed class ResourceDifference
{
    private const int MostLines = 10;
    private const int LongestValue = 60;

    // What the API groups fields by; everybody calls the fields by their names alone.
    private static readonly HashSet<string> Envelopes = new(StringComparer.Ordinal) { "properties", "spec", "metadata" };

    private readonly Func<IEnumerable<string>> _lines;

    private ResourceDifference(Func<IEnumerable<string>> lines) => _lines = lines;

    /// <summary>The difference between two request bodies, which have their secrets in them.</summary>
    /// <param name="before">The resource as it is.</param>
    /// <param name="after">The resource as it is to be.</param>
    public static ResourceDifference Between(JsonObject before, JsonObject after) => new(() => Lines(before, after, string.Empty, string.Empty, string.Empty));

    /// <summary>The difference that a patch makes.</summary>
    /// <param name="patch">The patch.</param>
    /// <param name="before">The resource as it is.</param>
    public static ResourceDifference Of(JsonPatch patch, JsonNode? before) => new(() => patch.Steps.Select(step => Line(step, before)));

    /// <summary>What differs, in one line.</summary>
    public override string ToString()
    {
        var lines = _lines().ToList();
        var shown = string.Join(", ", lines.Take(MostLines));
        return lines.Count > MostLines ? $"{shown} and {lines.Count - MostLines} more" : shown;
    }

    private static IEnumerable<string> Lines(JsonNode? before, JsonNode? after, string path, string parent, string name)
    {
        if (Redactor.IsSecret(parent, name))
            return [$"{path}: {(before is null ? Shown(null) : Secret.Mask)} -> {(after is null ? Shown(null) : Secret.Mask)}"];
        if (AreFields(before, after))
        {
            var (old, now) = (before as JsonObject ?? [], after as JsonObject ?? []);
            return JsonMeaning.Differing(old, now, name)
                .SelectMany(field => Lines(old[field], now[field], Join(path, field, old[field] ?? now[field]), name, field));
        }

        return before is JsonArray items && after is JsonArray others && items.Count == others.Count && items.Concat(others).All(item => item is JsonObject)
            ? Enumerable.Range(0, items.Count).Where(index => !JsonMeaning.Same(items[index], others[index])).SelectMany(index => Lines(items[index], others[index], $"{path}[{index}]", parent, name))
            : [$"{path}: {Shown(before, parent, name)} -> {Shown(after, parent, name)}"];
    }

    // Two objects of different types are different objects, not different fields of one.
    private static bool AreFields(JsonNode? before, JsonNode? after) => (before, after) switch
    {
        (JsonObject old, JsonObject now) => JsonNode.DeepEquals(old["@odata.type"], now["@odata.type"]) && JsonNode.DeepEquals(old["type"], now["type"]),
        (JsonObject, null) or (null, JsonObject) => true,
        _ => false,
    };

    private static string Join(string path, string field, JsonNode? value)
        => path.Length > 0 ? $"{path}.{field}" : Envelopes.Contains(field) && value is JsonObject ? string.Empty : field;

    private static string Line((string Operation, string[] Path, JsonNode? Value) step, JsonNode? before)
    {
        var fields = step.Path.Take(step.Path.Length - 1);
        var (owner, last) = (fields.Aggregate(before, (node, name) => (node as JsonObject)?[name]), step.Path[step.Path.Length - 1]);
        if (owner is JsonArray)
            return $"{Place(fields)}: {(step.Operation == "remove" ? $"-{Quoted(last)}" : $"+{Shown(step.Value)}")}";
        return $"{Place(step.Path)}: {Shown((owner as JsonObject)?[last])} -> {Shown(step.Value)}";
    }

    private static string Place(IEnumerable<string> path) => string.Join(".", path.SkipWhile(Envelopes.Contains));

    private static string Shown(JsonNode? node, string parent = "", string name = "") => Shortened(Text(node, parent, name));

    private static string Text(JsonNode? node, string parent, string name) => node switch
    {
        null => "(none)",
        _ when Redactor.IsSecret(parent, name) => Secret.Mask,
        JsonObject fields => $"{{{string.Join(", ", fields.Select(field => $"{field.Key}: {Text(field.Value, name, field.Key)}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(item => Text(item, parent, name)))}]",
        _ => node is JsonValue value && value.TryGetValue<string>(out var text) ? Quoted(text) : node.ToJsonString(),
    };

    private static string Quoted(string text) => $"'{Redactor.Text(text).Replace("\r", string.Empty).Replace('\n', ' ')}'";

    private static string Shortened(string text) => text.Length <= LongestValue ? text : $"{text.Substring(0, LongestValue)}…";
}
