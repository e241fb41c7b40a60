using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>What exists once and has no name, such as the organization or the profile; and answers that are made when asked for.</summary>
internal sealed class SingletonHandlers(ApiOperation get, ResourceCatalog catalog)
{
    private readonly SchemaNode _schema = get.SuccessSchema!;

    private readonly IReadOnlyList<ResourceType> _parents = catalog.ParentsOf(get.Path);

    public ValueTask<ApiResult> GetAsync(ApiRequest request)
    {
        lock (request.Scope.Gate)
        {
            ResourceHandlers.CheckParents(request, _parents);
            return new(ApiResult.Json(200, Read(request)));
        }
    }

    public ValueTask<ApiResult> WriteAsync(ApiRequest request)
    {
        lock (request.Scope.Gate)
        {
            var old = Read(request);
            var resource = request.Operation.Method == "PATCH" ? Patching.Apply(request, old, _schema) : request.BodyObject();
            ResourceFiller.Fill(resource, _schema, Context(request), old);
            ResourceStates.Touch(resource, JsonText.Time(request.Now));
            request.Scope.GetOrAdd(Key(request)).Put(get.Path, JsonText.ToBytes(resource));
            return new(request.Respond(resource));
        }
    }

    /// <summary>The body in the declared form of the answer; nothing is kept.</summary>
    public ValueTask<ApiResult> CreateAsync(ApiRequest request) =>
        new(request.Respond(ResourceFiller.Fill(request.BodyObject(), _schema, Context(request))));

    public static FillContext Context(ApiRequest request)
    {
        var name = request.Operation.PathParameters.Count > 0 ? request.Segments[request.Operation.PathParameters[^1].Segment] : Identity.OrganizationName;
        var kind = SchemaName.Short(request.Operation.SuccessSchema!);
        return new FillContext(name, string.Empty, kind, kind, string.Empty, JsonText.Time(request.Now)) { Id = IdOf(request) };
    }

    private JsonObject Read(ApiRequest request) =>
        request.Scope.Find(Key(request))?.Find(get.Path)?.ToObject()
        ?? (JsonObject)ResourceFiller.Sample(_schema, Context(request))!;

    private static string Key(ApiRequest request) => ResourceScope.Key(["", .. request.Segments]);

    private static Guid IdOf(ApiRequest request) =>
        request.Operation.Path.Contains("/user/", StringComparison.Ordinal) || request.Operation.Path.Contains("/profile", StringComparison.Ordinal)
            ? Identity.UserId
            : Identity.OrganizationId;
}

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
            return new(request.Respond(new JsonObject { ["status"] = new JsonObject { ["state"] = state } }));
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
                ? request.Respond(ResourceFiller.Sample(schema, SingletonHandlers.Context(request))!)
                : ApiResult.Done(request.Operation.SuccessStatus));
        }
    }

    public static ValueTask<ApiResult> NotImplementedAsync(ApiRequest request) =>
        throw new ApiException(501, "NotImplemented", "The platform declares this operation and has not built it.");

    private StoredResource FindOwner(ApiRequest request)
    {
        ResourceHandlers.CheckParents(request, _parents);
        return ResourceHandlers.Find(request, _parents[^1]);
    }
}
