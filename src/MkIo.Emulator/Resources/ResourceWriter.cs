using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>Completes a resource by its schema and stores it.</summary>
internal static class ResourceWriter
{
    /// <summary>The context of a named resource at a path.</summary>
    public static FillContext Context(ResourceType type, ResourceScope scope, string[] segments, string name, DateTimeOffset now)
    {
        var context = new FillContext(name, type.Name, type.Kind, type.ArmType, type.ArmId(scope, segments, name), JsonText.Time(now));
        // Where the path has the ID in place of a name, that is the ID.
        return Guid.TryParseExact(name, "D", out var id) ? context with { Id = id } : context;
    }

    public static StoredResource Store(ResourceWrite write)
    {
        var request = write.Request;
        var context = Context(write.Type, write.Scope, request.Segments, write.Name, request.Now);
        ResourceFiller.Fill(write.Resource, write.Type.Schema, context, write.Old);
        if (write.Old is not null)
            ResourceStates.Touch(write.Resource, context.Now);
        return write.Scope.GetOrAdd(write.CollectionKey).Put(write.Name, JsonText.ToBytes(write.Resource));
    }

    /// <summary>Stores a resource that no request created.</summary>
    public static void Add(ResourceScope scope, ResourceType type, string[] path, JsonObject resource, DateTimeOffset now)
    {
        var name = path[type.ItemSegment];
        ResourceFiller.Fill(resource, type.Schema, Context(type, scope, path, name, now));
        scope.GetOrAdd(type.CollectionKey(path)).Put(name, JsonText.ToBytes(resource));
    }
}

/// <summary>Immutable fields: omitted they are kept, changed they are rejected.</summary>
internal static class ImmutableFields
{
    public static void Check(ApiOperation operation, JsonObject wanted, JsonObject old, SchemaNode schema) =>
        Check(operation, wanted, old, schema, FieldPath.Root);

    /// <summary>Checks one field that the documents do not mark as immutable.</summary>
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

    // By the old discriminator, so that a change of it is found.
    private static SchemaNode Choose(SchemaNode schema, JsonObject wanted, JsonObject old)
    {
        if (schema.Discriminator is not { } discriminator)
            return schema;
        var kind = (old[discriminator] ?? wanted[discriminator])?.GetValue<string>();
        return kind is not null && schema.Mapping.TryGetValue(kind, out var chosen) ? chosen : schema;
    }

    // Fields that the service added, such as defaults, are ignored.
    private static bool IsSame(JsonNode? wanted, JsonNode? old) => (wanted, old) switch
    {
        (JsonObject x, JsonObject y) => x.All(member => IsSame(member.Value, y[member.Key])),
        (JsonArray x, JsonArray y) => x.Count == y.Count && x.Zip(y).All(pair => IsSame(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(wanted, old),
    };
}
