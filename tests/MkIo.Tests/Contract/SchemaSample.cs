using System.Text.Json;
using System.Text.Json.Nodes;

namespace MkIo.Tests.Contract;

/// <summary>Makes an object with every field of a schema, of nested ones too.</summary>
internal sealed class SchemaSample(ApiDocument document)
{
    private const int Deepest = 32;

    public JsonObject Of(string schema) => (JsonObject)Make(document.Schema(schema)!.Value, 0)!;

    private JsonNode? Make(JsonElement schema, int depth)
    {
        if (depth > Deepest)
            return null;
        if (ApiDocument.Reference(schema) is { } reference)
            return Make(document.Schema(reference)!.Value, depth + 1);
        if (schema.TryGetProperty("oneOf", out _))
            return Member(schema, depth);
        if (schema.TryGetProperty("enum", out var values))
            return values[values.GetArrayLength() - 1].GetString();
        var format = schema.TryGetProperty("format", out var declared) ? declared.GetString() : null;
        return (schema.TryGetProperty("type", out var type) ? type.GetString() : null, format) switch
        {
            ("object", _) => Object(schema, depth),
            ("array", _) => new JsonArray(Make(schema.GetProperty("items"), depth + 1)),
            ("integer", _) => 7,
            ("number", _) => 0.5,
            ("boolean", _) => true,
            ("string", "date-time") => "2026-03-04T05:06:07Z",
            ("string", "date") => "2026-03-04",
            ("string", "duration") => "PT30S",
            ("string", "uuid") => "0b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50",
            ("string", _) => "text",
            _ => new JsonObject { ["any"] = 1 },
        };
    }

    private JsonObject Member(JsonElement schema, int depth)
    {
        var (name, member) = Members(schema).First();
        var sample = (JsonObject)Make(document.Schema(member)!.Value, depth + 1)!;
        sample[schema.GetProperty("discriminator").GetProperty("propertyName").GetString()!] = name;
        return sample;
    }

    public static IEnumerable<(string Name, string Schema)> Members(JsonElement schema)
        => schema.GetProperty("discriminator").GetProperty("mapping").EnumerateObject()
            .Select(entry => (entry.Name, entry.Value.GetString()!.Split('/')[^1]));

    private JsonObject Object(JsonElement schema, int depth)
    {
        var sample = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
                sample[property.Name] = Make(property.Value, depth + 1);
        }
        else if (schema.TryGetProperty("additionalProperties", out var inner))
        {
            sample["key"] = Make(inner, depth + 1);
        }

        return sample;
    }
}
