using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>Brings a resource into its declared form and stores it.</summary>
internal static class ResourceWriter
{
    /// <summary>The context of a named resource at a path.</summary>
    public static FillContext Context(ResourceType type, ResourceScope scope, string[] segments, string name, DateTimeOffset now)
    {
        var context = new FillContext(name, type.Name, type.Kind, type.ArmType, type.ArmId(scope, segments, name), ServerFields.Time(now));
        // Where the path names a resource by its id, that is its id.
        return Guid.TryParseExact(name, "D", out var id) ? context with { Id = id } : context;
    }

    public static StoredResource Store(ResourceWrite write)
    {
        var request = write.Request;
        var context = Context(write.Type, write.Scope, request.Segments, write.Name, request.State.Clock.GetUtcNow());
        ResourceFiller.Fill(write.Resource, write.Type.Schema, context, write.Old);
        if (write.Old is not null)
            ServerFields.Touch(write.Resource, context.Now);
        return write.Scope.GetOrAdd(write.Type.CollectionKey(request.Segments)).Put(write.Name, JsonText.ToBytes(write.Resource));
    }

    /// <summary>Stores what no request asked for.</summary>
    public static void Add(ResourceScope scope, ResourceType type, string[] path, JsonObject resource, DateTimeOffset now)
    {
        var name = path[type.ItemSegment];
        ResourceFiller.Fill(resource, type.Schema, Context(type, scope, path, name, now));
        scope.GetOrAdd(type.CollectionKey(path)).Put(name, JsonText.ToBytes(resource));
    }
}
