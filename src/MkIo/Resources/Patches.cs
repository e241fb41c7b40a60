using System.Text.Json.Nodes;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>The body of a PATCH: what differs between a resource as it is and as it is to be.</summary>
internal static class MergePatch
{
    /// <summary>What changed, null for what is to go, and the fields that the service wants with every change.</summary>
    /// <param name="before">The resource as it is, for comparing.</param>
    /// <param name="after">The resource as it is to be, for comparing.</param>
    /// <param name="sent">The same as a request says it; a field of it that the service refused is left out here.</param>
    /// <param name="always">Paths such as <c>properties.outputs</c>, which are sent whole.</param>
    public static JsonObject Between(JsonObject before, JsonObject after, JsonObject sent, IReadOnlyList<string> always)
    {
        var patch = Difference(before, after, sent, string.Empty);
        foreach (var path in always)
            Keep(patch, sent, path.Split('.'));
        return patch;
    }

    private static JsonObject Difference(JsonObject before, JsonObject after, JsonObject sent, string field)
    {
        var patch = new JsonObject();
        foreach (var name in JsonMeaning.Differing(before, after, field).Where(name => sent.ContainsKey(name) || !after.ContainsKey(name)))
        {
            patch[name] = before[name] is JsonObject old && after[name] is JsonObject now
                ? Difference(old, now, sent[name]!.AsObject(), JsonMeaning.Within(field, name))
                : sent[name]?.DeepClone();
        }

        return patch;
    }

    private static void Keep(JsonObject patch, JsonObject sent, string[] path)
    {
        foreach (var name in path.Take(path.Length - 1))
        {
            if (sent[name] is not JsonObject inner)
                return;
            sent = inner;
            if (patch[name] is not JsonObject part)
                patch[name] = part = new JsonObject();
            patch = part;
        }

        if (sent[path[path.Length - 1]] is { } value)
            patch[path[path.Length - 1]] = value.DeepClone();
    }
}

/// <summary>The body of a PATCH that is a list of steps (RFC 6902), for resources that take no other.</summary>
internal sealed class JsonPatch
{
    private readonly JsonArray _steps = [];

    public bool IsEmpty => _steps.Count == 0;

    /// <summary>What the steps do, where, and with which value.</summary>
    public IEnumerable<(string Operation, string[] Path, JsonNode? Value)> Steps
        => _steps.Select(step => (step!["op"]!.GetValue<string>(), Names(step["path"]!.GetValue<string>()), step["value"]));

    /// <summary>Puts a value where there may be none yet.</summary>
    public JsonPatch Add(JsonNode? value, params string[] path) => Step("add", value, path);

    /// <summary>Puts a value where there is one.</summary>
    public JsonPatch Replace(JsonNode? value, params string[] path) => Step("replace", value, path);

    /// <summary>Takes out what is there.</summary>
    public JsonPatch Remove(params string[] path)
    {
        _steps.Add((JsonNode)new JsonObject { ["op"] = "remove", ["path"] = Pointer(path) });
        return this;
    }

    public byte[] ToBytes() => MkIoJson.Bytes<JsonNode?>(_steps);

    private JsonPatch Step(string operation, JsonNode? value, string[] path)
    {
        _steps.Add((JsonNode)new JsonObject { ["op"] = operation, ["path"] = Pointer(path), ["value"] = value });
        return this;
    }

    private static string[] Names(string pointer) => [.. pointer.Substring(1).Split('/').Select(name => name.Replace("~1", "/").Replace("~0", "~"))];

    // A name may have a slash or a tilde, which mean something in a pointer.
    private static string Pointer(string[] path)
        => string.Concat(path.Select(name => "/" + name.Replace("~", "~0").Replace("/", "~1")));
}

/// <summary>The method that netstandard2.0 has no name for.</summary>
internal static class HttpMethods
{
    public static HttpMethod Patch { get; } = new("PATCH");
}
