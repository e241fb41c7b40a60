using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;

namespace MkIo.Emulator.Tests;

/// <summary>Makes a body that fits a schema: with the required fields only, or with all of them.</summary>
internal sealed class SampleBody(bool withOptional)
{
    private const int MaxDepth = 8;

    private static readonly string[] Texts =
    [
        "sample", "PT10S", "7b0c9c5e-0f55-4a5e-9d5c-6f1b7a3e2d10", "2026-01-02T03:04:05Z", "2026-01-02", "AKIA0123456789ABCDEF",
        new string('a', 40), "?sv=2025-01-05&se=2099-01-01T00:00:00Z&sig=abc", "AAAA", "sample-123456", "",
    ];

    public JsonNode? Create(SchemaNode schema) => Create(schema, 0);

    private JsonNode? Create(SchemaNode schema, int depth)
    {
        if (schema.Discriminator is { } discriminator)
        {
            var kind = schema.Mapping.ContainsKey("Microsoft.Storage") ? "Microsoft.Storage" : schema.Mapping.Keys.First();
            var body = Create(schema.Mapping[kind], depth)!.AsObject();
            body[discriminator] = kind;
            return body;
        }
        if (schema.OneOf.Count > 0)
            return Create(schema.OneOf[0], depth);
        return schema.Type switch
        {
            SchemaType.Object => CreateObject(schema, depth),
            SchemaType.Array => new JsonArray([.. Enumerable.Range(0, Math.Max(schema.MinItems ?? 0, Wants(depth) ? 1 : 0)).Select(_ => Create(schema.Items!, depth + 1))]),
            SchemaType.String => Texts.First(text => ScalarRules.Find(schema.Enum?[0] ?? text, schema) is null) is var text ? schema.Enum?[0] ?? text : null,
            SchemaType.Integer or SchemaType.Number => (long)(schema.Minimum ?? 1),
            SchemaType.Boolean => true,
            _ => "anything",
        };
    }

    private JsonObject CreateObject(SchemaNode schema, int depth)
    {
        var body = new JsonObject();
        foreach (var property in schema.Properties.Values.Where(property => !property.ReadOnly))
            if (schema.Required.Contains(property.Name) || Wants(depth))
                body[property.Name] = Create(property.Schema, depth + 1);
        if (schema.AdditionalProperties is { } additional && Wants(depth))
            body["sample"] = Create(additional, depth + 1);
        return body;
    }

    private bool Wants(int depth) => withOptional && depth < MaxDepth;
}
