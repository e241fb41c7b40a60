using System.Text.Json.Nodes;

namespace MkIo.Emulator.Http;

/// <summary>The one error form of the platform.</summary>
internal static class ErrorBody
{
    public static byte[] Create(ApiException error, string reference)
    {
        var fields = error.Fields.Select(field => KeyValuePair.Create(
            field.Key,
            (JsonNode?)new JsonArray([.. field.Value.Select(message => JsonValue.Create(message))])));
        return JsonText.ToBytes(new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = error.Code,
                ["detail"] = error.Message,
                ["extraDetail"] = new JsonObject(fields),
            },
            ["status"] = error.Status,
            ["ref"] = reference,
        });
    }
}
