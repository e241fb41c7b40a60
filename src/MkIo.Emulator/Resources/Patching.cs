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
