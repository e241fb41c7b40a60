using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MkIo.Emulator.Http;

/// <summary>Takes secrets out of what is shown.</summary>
internal static partial class SecretMask
{
    private static readonly HashSet<string> SecretFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "secretAccessKey", "gac", "JWT", "token", "password", "passPhrase", "streamKey", "accessToken",
        "fairPlayPfx", "fairPlayPfxPassword", "ask", "keyValue",
    };

    /// <summary>A text in which the signatures of SAS URLs are masked.</summary>
    public static string Text(string text) => Signature().Replace(text, "$1***");

    /// <summary>A body as JSON, or as text where it is none.</summary>
    public static JsonNode Body(ReadOnlyMemory<byte> body)
    {
        try
        {
            var node = JsonNode.Parse(body.Span, documentOptions: JsonText.ReadOptions);
            return Mask(node, isSecret: false) ?? JsonValue.Create("null");
        }
        catch (JsonException)
        {
            return JsonValue.Create(Text(Encoding.UTF8.GetString(body.Span)));
        }
    }

    private static JsonNode? Mask(JsonNode? node, bool isSecret) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member =>
            KeyValuePair.Create(member.Key, Mask(member.Value, isSecret || SecretFields.Contains(member.Key))))),
        JsonArray list => new JsonArray([.. list.Select(item => Mask(item, isSecret))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => isSecret ? "***" : Text(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(@"([?&]sig=)[^&\s""]+")]
    private static partial Regex Signature();
}
