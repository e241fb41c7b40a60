using System.Text.Json.Nodes;
using MkIo.Emulator.Auth;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
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
            ServerFields.Touch(resource, ServerFields.Time(request.State.Clock.GetUtcNow()));
            request.Scope.GetOrAdd(Key(request)).Put(get.Path, JsonText.ToBytes(resource));
            return new(request.Answer(resource));
        }
    }

    /// <summary>The body in the declared form of the answer; nothing is kept.</summary>
    public ValueTask<ApiResult> CreateAsync(ApiRequest request) =>
        new(request.Answer(ResourceFiller.Fill(request.BodyObject(), _schema, Context(request))));

    public static FillContext Context(ApiRequest request)
    {
        var name = request.Operation.PathParameters.Count > 0 ? request.Segments[request.Operation.PathParameters[^1].Segment] : Identity.OrganizationName;
        var kind = SchemaName.Short(request.Operation.SuccessSchema!);
        return new FillContext(name, string.Empty, kind, kind, string.Empty, ServerFields.Time(request.State.Clock.GetUtcNow())) { Id = IdOf(request) };
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
