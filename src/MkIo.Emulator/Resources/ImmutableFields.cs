using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Resources;

/// <summary>Fields that are fixed at creation: left out they stay, changed they are refused.</summary>
internal static class ImmutableFields
{
    public static void Check(ApiOperation operation, JsonObject wanted, JsonObject old, SchemaNode schema) =>
        Check(operation, wanted, old, schema, FieldPath.Root);

    /// <summary>Refuses one field by its own rule, where the documents have no mark for it.</summary>
    public static void CheckField(ApiOperation operation, JsonObject wanted, JsonObject old, string name, FieldPath path)
    {
        if (!wanted.TryGetPropertyValue(name, out var value))
        {
            if (old.TryGetPropertyValue(name, out var kept))
                wanted[name] = kept?.DeepClone();
            return;
        }
        if (!IsSame(value, old[name]))
            throw ApiException.Conflict(operation, $"{path.Child(name)}: Cannot be changed after creation.");
    }

    private static void Check(ApiOperation operation, JsonObject wanted, JsonObject old, SchemaNode schema, FieldPath path)
    {
        foreach (var property in Choose(schema, wanted, old).Properties.Values)
        {
            if (property.Immutable)
                CheckField(operation, wanted, old, property.Name, path);
            else if (wanted[property.Name] is JsonObject inner && old[property.Name] is JsonObject before)
                Check(operation, inner, before, property.Schema, path.Child(property.Name));
        }
    }

    // The old kind decides, so that a change of the kind itself is seen.
    private static SchemaNode Choose(SchemaNode schema, JsonObject wanted, JsonObject old)
    {
        if (schema.Discriminator is not { } discriminator)
            return schema;
        var kind = (old[discriminator] ?? wanted[discriminator])?.GetValue<string>();
        return kind is not null && schema.Mapping.TryGetValue(kind, out var chosen) ? chosen : schema;
    }

    // What the service added on its own, such as defaults, is no difference.
    private static bool IsSame(JsonNode? wanted, JsonNode? old) => (wanted, old) switch
    {
        (JsonObject x, JsonObject y) => x.All(member => IsSame(member.Value, y[member.Key])),
        (JsonArray x, JsonArray y) => x.Count == y.Count && x.Zip(y).All(pair => IsSame(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(wanted, old),
    };
}
