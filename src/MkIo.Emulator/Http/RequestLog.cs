using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Json;

namespace MkIo.Emulator.Http;

/// <summary>The last requests as they were really sent, so that a test can see what a client puts on the wire.</summary>
internal sealed class RequestLog
{
    public const int Capacity = 1000;

    private readonly Queue<LoggedRequest> _requests = new(Capacity);
    private readonly Lock _gate = new();

    public void Add(LoggedRequest request)
    {
        lock (_gate)
        {
            if (_requests.Count == Capacity)
                _requests.Dequeue();
            _requests.Enqueue(request);
        }
    }

    public void Reset()
    {
        lock (_gate)
            _requests.Clear();
    }

    /// <summary>The last requests, oldest first. Secrets are masked here, when somebody looks, and not for every request.</summary>
    public JsonArray ToJson(int last)
    {
        LoggedRequest[] requests;
        lock (_gate)
            requests = [.. _requests.TakeLast(last)];
        return new JsonArray([.. requests.Select(request => request.ToJson())]);
    }
}

/// <summary>One request of the log.</summary>
internal sealed record LoggedRequest(string Method, string Path, int Status, ReadOnlyMemory<byte> Body, string? Fault)
{
    public JsonObject ToJson() => new()
    {
        ["method"] = Method,
        ["path"] = SecretMask.Text(Path),
        ["status"] = Status,
        ["fault"] = Fault,
        ["body"] = Body.IsEmpty ? null : SecretMask.Body(Body),
    };
}

/// <summary>Takes secrets out of what is shown.</summary>
internal static partial class SecretMask
{
    private const string Masked = "***";

    private static SecretFields Secrets => ApiContract.Current.Secrets;

    /// <summary>A text in which the signatures of SAS URLs are masked.</summary>
    public static string Text(string text) => Signature().Replace(text, "$1" + Masked);

    /// <summary>A body as JSON, or as text where it is none.</summary>
    public static JsonNode Body(ReadOnlyMemory<byte> body)
    {
        try
        {
            var node = JsonNode.Parse(body.Span, documentOptions: JsonText.ReadOptions);
            return Mask(node, parent: null) ?? JsonValue.Create("null");
        }
        catch (JsonException)
        {
            return JsonValue.Create(Text(Encoding.UTF8.GetString(body.Span)));
        }
    }

    private static JsonNode? Mask(JsonNode? node, string? parent) => node switch
    {
        JsonObject map when PatchPath(map) is { } path => MaskPatch(map, path),
        JsonObject map => new JsonObject(map.Select(member =>
            KeyValuePair.Create(member.Key, Secrets.Contains(parent, member.Key) ? Hide(member.Value) : Mask(member.Value, member.Key)))),
        JsonArray list => new JsonArray([.. list.Select(item => Mask(item, parent))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    // An operation of a JSON patch names the field by a path, and its value stands beside it.
    private static JsonObject MaskPatch(JsonObject map, string[] path)
    {
        var isSecret = path.Where((field, index) => Secrets.Contains(index == 0 ? null : path[index - 1], field)).Any();
        return new JsonObject(map.Select(member => KeyValuePair.Create(
            member.Key,
            isSecret && (member.Key is "value" or "search") ? Hide(member.Value) : Mask(member.Value, member.Key == "value" ? path.LastOrDefault() : member.Key))));
    }

    private static string[]? PatchPath(JsonObject map) =>
        map.ContainsKey("op") && map["path"] is JsonValue path && path.GetValueKind() == JsonValueKind.String
            ? [.. path.GetValue<string>().Split('/').Where(part => part.Length > 0 && part != "-" && !part.All(char.IsAsciiDigit))]
            : null;

    private static JsonNode? Hide(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, Hide(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Hide)]),
        null => null,
        _ => JsonValue.Create(Masked),
    };

    [GeneratedRegex(@"((?:^|[?&])sig=)[^&\s""]+")]
    private static partial Regex Signature();
}
