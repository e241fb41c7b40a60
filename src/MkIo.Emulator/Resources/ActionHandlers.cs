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
            var owner = FindOwner(request);
            var state = request.Scope.Timers.Current(_parents[^1].ItemKey(request.Segments))
                ?? ResourceStates.Read(owner.ToObject())
                ?? ResourceStates.Initial(_parents[^1].Name)
                ?? "Created";
            return new(request.Answer(new JsonObject { ["status"] = new JsonObject { ["state"] = state } }));
        }
    }

    /// <summary>Does what the owner does at this action, and answers in the declared form.</summary>
    public ValueTask<ApiResult> RunAsync(ApiRequest request)
    {
        lock (request.Scope.Gate)
        {
            if (_parents.Count > 0)
                _parents[^1].Behavior.Act(new ResourceAction(request, _parents[^1], FindOwner(request).ToObject()));
            return new(request.Operation.SuccessSchema is { } schema
                ? request.Answer(ResourceFiller.Sample(schema, SingletonHandlers.Context(request))!)
                : ApiResult.Done(request.Operation.SuccessStatus));
        }
    }

    public static ValueTask<ApiResult> NotImplementedAsync(ApiRequest request) =>
        throw new ApiException(501, "NotImplemented", "The platform declares this operation and has not built it.");

    private Store.StoredResource FindOwner(ApiRequest request)
    {
        ResourceHandlers.CheckParents(request, _parents);
        return ResourceHandlers.Find(request, _parents[^1]);
    }
}
