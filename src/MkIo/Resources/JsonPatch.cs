using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>The body of a PATCH that is a list of steps (RFC 6902), for resources that take no other.</summary>
internal sealed class JsonPatch
{
    private readonly JsonArray _steps = [];

    public bool IsEmpty => _steps.Count == 0;

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

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(_steps, MkIoJson.RequestTypeInfo<JsonNode?>());

    private JsonPatch Step(string operation, JsonNode? value, string[] path)
    {
        _steps.Add((JsonNode)new JsonObject { ["op"] = operation, ["path"] = Pointer(path), ["value"] = value });
        return this;
    }

    // A name may have a slash or a tilde, which mean something in a pointer.
    private static string Pointer(string[] path)
        => string.Concat(path.Select(name => "/" + name.Replace("~", "~0").Replace("/", "~1")));
}
