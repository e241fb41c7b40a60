using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>The operations that all named resources have: get, put, create, patch, delete.</summary>
internal sealed class ResourceHandlers(ResourceType type)
{
    public ValueTask<ApiResult> GetAsync(ApiRequest request)
    {
        lock (request.Scope.Gate)
        {
            CheckParents(request, type.Parents);
            type.Behavior.Reading(request);
            return new(new ApiResult(200, Find(request, type).Json));
        }
    }

    public async ValueTask<ApiResult> PutAsync(ApiRequest request)
    {
        await type.Behavior.CheckAsync(request).ConfigureAwait(false);
        lock (request.Scope.Gate)
        {
            CheckParents(request, type.Parents);
            var name = request.Segments[type.ItemSegment];
            var old = request.Scope.Find(type.CollectionKey(request.Segments))?.Find(name);
            if (old is not null && !request.Operation.Declares(200))
                throw ApiException.Conflict(request.Operation, $"{type.Name} '{name}' exists already.");
            var stored = Write(request, name, request.BodyObject(), old?.ToObject());
            return new ApiResult(old is null && request.Operation.Declares(201) ? 201 : 200, stored.Json);
        }
    }

    public async ValueTask<ApiResult> CreateAsync(ApiRequest request)
    {
        await type.Behavior.CheckAsync(request).ConfigureAwait(false);
        lock (request.Scope.Gate)
        {
            CheckParents(request, type.Parents);
            var stored = Write(request, Guid.NewGuid().ToString(), request.BodyObject(), old: null);
            return new ApiResult(request.Operation.SuccessStatus, stored.Json);
        }
    }

    public async ValueTask<ApiResult> PatchAsync(ApiRequest request)
    {
        await type.Behavior.CheckAsync(request).ConfigureAwait(false);
        lock (request.Scope.Gate)
        {
            CheckParents(request, type.Parents);
            var old = Find(request, type).ToObject();
            var patched = Patching.Apply(request, old, type.Schema);
            var stored = Write(request, request.Segments[type.ItemSegment], patched, old);
            return new ApiResult(request.Operation.SuccessStatus, stored.Json);
        }
    }

    public ValueTask<ApiResult> DeleteAsync(ApiRequest request)
    {
        lock (request.Scope.Gate)
        {
            CheckParents(request, type.Parents);
            var collection = request.Scope.Find(type.CollectionKey(request.Segments));
            var resource = collection?.Find(request.Segments[type.ItemSegment]);
            if (resource is null && request.Operation.TellsMissing)
                return new(ApiResult.NoContent);
            if (resource is null)
                throw Missing(request, type);
            type.Behavior.Deleting(request, resource);
            collection!.Remove(resource.Name);
            request.Scope.RemoveBelow(type.ItemKey(request.Segments));
            return new(ApiResult.Done(request.Operation.SuccessStatus));
        }
    }

    public static void CheckParents(ApiRequest request, IReadOnlyList<ResourceType> parents)
    {
        foreach (var parent in parents)
            Find(request, parent);
    }

    public static StoredResource Find(ApiRequest request, ResourceType type) =>
        request.Scope.Find(type.CollectionKey(request.Segments))?.Find(request.Segments[type.ItemSegment]) ?? throw Missing(request, type);

    private StoredResource Write(ApiRequest request, string name, JsonObject resource, JsonObject? old)
    {
        var write = new ResourceWrite(request, type, name, resource, old);
        if (old is not null && request.Operation.Bodies.GetValueOrDefault("application/json") is { } schema)
            ImmutableFields.Check(request.Operation, resource, old, schema);
        if (old is null)
            type.Behavior.Creating(write);
        else
            type.Behavior.Updating(write);
        var stored = ResourceWriter.Store(write);
        type.Behavior.Written(write);
        // The behavior may have changed it.
        return request.Scope.Find(type.CollectionKey(request.Segments))?.Find(name) ?? stored;
    }

    private static ApiException Missing(ApiRequest request, ResourceType type) =>
        ApiException.NotFound($"{type.Name} '{request.Segments[type.ItemSegment]}' does not exist.");
}
