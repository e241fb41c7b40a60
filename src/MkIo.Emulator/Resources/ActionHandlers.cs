using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Resources;

/// <summary>Operations below a resource: its state, and what can be done with it.</summary>
internal sealed class ActionHandlers(ApiOperation operation, ResourceCatalog catalog)
{
    private readonly IReadOnlyList<ResourceType> _parents = catalog.ParentsOf(operation.Path);

    public ValueTask<ApiResult> StateAsync(ApiRequest request)
    {
        lock (request.Scope.Gate)
        {
            var state = ResourceStates.Read(FindOwner(request).ToObject()) ?? ResourceStates.Initial(_parents[^1].Name) ?? "Created";
            return new(request.Answer(new JsonObject { ["status"] = new JsonObject { ["state"] = state } }));
        }
    }

    /// <summary>Changes the owner's state where the action is one that does, and answers in the declared form.</summary>
    public ValueTask<ApiResult> RunAsync(ApiRequest request)
    {
        lock (request.Scope.Gate)
        {
            if (_parents.Count > 0)
                ChangeState(request);
            return new(request.Operation.SuccessSchema is { } schema
                ? request.Answer(ResourceFiller.Sample(schema, SingletonHandlers.Context(request))!)
                : ApiResult.Done(request.Operation.SuccessStatus));
        }
    }

    public static ValueTask<ApiResult> NotImplementedAsync(ApiRequest request) =>
        throw new ApiException(501, "NotImplemented", "The platform declares this operation and has not built it.");

    private void ChangeState(ApiRequest request)
    {
        var owner = FindOwner(request);
        if (ResourceStates.After(request.Segments[^1]) is not { } state)
            return;
        var resource = owner.ToObject();
        ResourceStates.Write(resource, state);
        ServerFields.Touch(resource, ServerFields.Time(request.State.Clock.GetUtcNow()));
        request.Scope.GetOrAdd(_parents[^1].CollectionKey(request.Segments)).Put(owner.Name, JsonText.ToBytes(resource));
    }

    private Store.StoredResource FindOwner(ApiRequest request)
    {
        ResourceHandlers.CheckParents(request, _parents);
        return ResourceHandlers.Find(request, _parents[^1]);
    }
}
