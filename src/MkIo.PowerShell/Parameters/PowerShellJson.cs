using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;

namespace MkIo.PowerShell.Parameters;

/// <summary>
/// Between PowerShell's objects and JSON. ConvertTo-Json differs between the PowerShells in depth, dates and
/// enumerations; a request body must not.
/// </summary>
internal static class PowerShellJson
{
    private const int Deepest = 64;

    /// <summary>JSON of hashtables, lists, custom objects and the module's own objects.</summary>
    public static byte[] ToJson(object? value)
        => Encoding.UTF8.GetBytes(ToNode(value)?.ToJsonString(MkIoJson.Display) ?? "null");

    /// <summary>The same as a tree.</summary>
    public static JsonNode? ToNode(object? value) => Node(value, 0);

    /// <summary>The entries of a hashtable as the client takes JSON that the API doesn't describe.</summary>
    public static IDictionary<string, object?> ToFields(IDictionary map)
        => (IDictionary<string, object?>)JsonSerializer.Deserialize(ToJson(map), MkIoJson.Display.GetTypeInfo(typeof(object)))!;

    /// <summary>Objects out of JSON: custom objects, arrays, texts, numbers.</summary>
    public static object? FromJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => FromObject(element),
        JsonValueKind.Array => element.EnumerateArray().Select(FromJson).ToArray(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => FreeNumber.Parse(element.GetRawText()),
        _ => null,
    };

    private static PSObject FromObject(JsonElement element)
    {
        var result = new PSObject();
        foreach (var property in element.EnumerateObject())
            result.Properties.Add(new PSNoteProperty(property.Name, FromJson(property.Value)));
        return result;
    }

    private static JsonNode? Node(object? value, int depth)
    {
        if (depth > Deepest)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The body is nested more than {Deepest} deep; it may contain itself.");
        var wrapped = value as PSObject;
        var plain = wrapped?.BaseObject ?? value;
        return plain switch
        {
            null => null,
            JsonNode node => node.DeepClone(),
            JsonElement element => JsonNode.Parse(element.GetRawText()),
            ApiObject resource => JsonSerializer.SerializeToNode(resource, MkIoJson.Request.GetTypeInfo(resource.GetType())),
            Secret secret => secret.Reveal(),
            string text => text,
            bool flag => flag,
            SwitchParameter flag => flag.IsPresent,
            DateTime time => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            TimeSpan span => IsoDuration.Write(span),
            _ when FreeNumber.TextOf(plain) is { } number => JsonNode.Parse(number),
            IDictionary map => FromMap(map, depth),
            PSCustomObject => FromProperties(wrapped!, depth),
            IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(item => Node(item, depth + 1))]),
            Guid or Uri or Enum or char => plain.ToString(),
            _ => throw new MkIoException(MkIoErrorKind.InvalidRequest, $"A {plain.GetType().Name} cannot be part of a body. Use hashtables, lists, texts and numbers."),
        };
    }

    private static JsonObject FromMap(IDictionary map, int depth)
    {
        var result = new JsonObject();
        foreach (DictionaryEntry entry in map)
            result[entry.Key.ToString()!] = Node(entry.Value, depth + 1);
        return result;
    }

    private static JsonObject FromProperties(PSObject value, int depth)
    {
        var result = new JsonObject();
        foreach (var property in value.Properties)
            result[property.Name] = Node(property.Value, depth + 1);
        return result;
    }
}
