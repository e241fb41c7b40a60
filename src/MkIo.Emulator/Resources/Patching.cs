using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Resources;

/// <summary>Changes a resource by a body that says only what is to change.</summary>
internal static class Patching
{
    /// <summary>A list is a JSON patch, also where the document calls it plain JSON; an object is merged.</summary>
    public static JsonObject Apply(ApiRequest request, JsonObject old, SchemaNode schema)
    {
        var target = old.DeepClone().AsObject();
        if (request.Body.ValueKind == JsonValueKind.Array)
            JsonPatch.Apply(target, request.Body);
        else
            Merge(target, request.BodyObject(), schema);
        return target;
    }

    private static void Merge(JsonObject target, JsonObject changes, SchemaNode schema)
    {
        foreach (var (name, change) in changes.ToList())
        {
            var inner = schema.PropertySchema(name) ?? Alternative(schema, target)?.PropertySchema(name);
            if (change is JsonObject part && target[name] is JsonObject old && inner is { IsMap: false })
                Merge(old, part, inner);
            else
                target[name] = change?.DeepClone();
        }
    }

    private static SchemaNode? Alternative(SchemaNode schema, JsonObject target) =>
        schema.Discriminator is { } discriminator && target[discriminator]?.GetValue<string>() is { } kind
            ? schema.Mapping.GetValueOrDefault(kind)
            : null;
}

/// <summary>RFC 6902, with the platform's own stringReplace and numberReplace.</summary>
internal static class JsonPatch
{
    public static void Apply(JsonObject target, JsonElement operations)
    {
        foreach (var (index, operation) in operations.EnumerateArray().Index())
        {
            var path = operation.GetProperty("path").GetString()!;
            if (!path.StartsWith('/'))
                throw ApiException.Invalid($"[{index}].path", "Must start with a slash.");
            if (!TryApply(target, operation, path))
                throw ApiException.Invalid($"[{index}].path", $"There is nothing at '{path}'.");
        }
    }

    private static bool TryApply(JsonObject target, JsonElement operation, string path)
    {
        var keys = path[1..].Split('/').Select(Unescape).ToArray();
        JsonNode? holder = target;
        foreach (var key in keys[..^1])
            holder = Step(holder, key);
        return holder switch
        {
            JsonObject map => ChangeMember(map, keys[^1], operation),
            JsonArray list => ChangeItem(list, keys[^1], operation),
            _ => false,
        };
    }

    private static bool ChangeMember(JsonObject map, string key, JsonElement operation)
    {
        switch (Name(operation))
        {
            case "add":
                map[key] = Value(operation);
                return true;
            case "remove":
                return map.Remove(key);
            default:
                if (!map.ContainsKey(key))
                    return false;
                map[key] = Replacement(map[key], operation);
                return true;
        }
    }

    private static bool ChangeItem(JsonArray list, string key, JsonElement operation)
    {
        var isAdd = Name(operation) == "add";
        var index = key == "-" && isAdd ? list.Count : Index(key);
        // The platform also takes a text out of a list by the text itself.
        if (index < 0 && Name(operation) == "remove")
            index = list.ToList().FindIndex(item => item?.GetValueKind() == JsonValueKind.String && item.GetValue<string>() == key);
        if (index < 0 || index > list.Count || (index == list.Count && !isAdd))
            return false;
        if (isAdd)
            list.Insert(index, Value(operation));
        else if (Name(operation) == "remove")
            list.RemoveAt(index);
        else
            list[index] = Replacement(list[index], operation);
        return true;
    }

    private static JsonNode? Replacement(JsonNode? old, JsonElement operation) => Name(operation) switch
    {
        "stringReplace" => old?.GetValue<string>().Replace(Search(operation), Value(operation)?.ToString(), StringComparison.Ordinal),
        "numberReplace" => old?.ToString() == Search(operation) ? Value(operation) : old?.DeepClone(),
        _ => Value(operation),
    };

    private static JsonNode? Step(JsonNode? holder, string key) => holder switch
    {
        JsonObject map => map[key],
        JsonArray list => list.ElementAtOrDefault(Index(key)),
        _ => null,
    };

    private static string Name(JsonElement operation) => operation.GetProperty("op").GetString()!;

    private static string Search(JsonElement operation) =>
        operation.TryGetProperty("search", out var search) && search.GetString() is { Length: > 0 } text
            ? text
            : throw ApiException.Invalid("search", "Required for this operation.");

    private static JsonNode? Value(JsonElement operation) =>
        operation.TryGetProperty("value", out var value)
            ? JsonNode.Parse(value.GetRawText())
            : throw ApiException.Invalid("value", "Required for this operation.");

    private static int Index(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    private static string Unescape(string key) => key.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
