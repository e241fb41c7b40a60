using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Storage;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>Operations of an asset that speak of the place of its files, or of other resources.</summary>
internal sealed class AssetHandlers(ResourceCatalog catalog)
{
    private static readonly string LocatorKey = Store.ResourceScope.Key(["media", "streamingLocators"]);

    private readonly ResourceType _asset = catalog.Get(AssetBehavior.ItemPath);

    public ValueTask<ApiResult> ListFilesAsync(ApiRequest request) => Answer(request, asset => new JsonObject
    {
        ["metadata"] = new JsonObject { ["id"] = asset["properties"]!["assetId"]!.DeepClone(), ["name"] = asset["name"]!.DeepClone() },
        ["spec"] = new JsonObject
        {
            ["container"] = asset["properties"]!["container"]!.DeepClone(),
            ["formatHint"] = "ams.v0",
            ["files"] = new JsonArray(),
            ["folders"] = new JsonArray(),
        },
    });

    public async ValueTask<ApiResult> FileAccessAsync(ApiRequest request)
    {
        // Access is given to files that the platform itself can read.
        await CheckReachAsync(request).ConfigureAwait(false);
        return await AnswerAccessAsync(request).ConfigureAwait(false);
    }

    private ValueTask<ApiResult> AnswerAccessAsync(ApiRequest request) => Answer(request, asset =>
    {
        var place = AssetBehavior.Place(asset);
        var access = new JsonObject
        {
            ["storageAccountName"] = place.Storage,
            ["containerName"] = place.Container,
            ["jwt"] = Guid.NewGuid().ToString("N"),
            ["url"] = request.BaseUrl.GetLeftPart(UriPartial.Authority) + "/files/",
        };
        if (place.SubPath is { } path)
            access["subPath"] = path;
        return access;
    });

    public ValueTask<ApiResult> ListLocatorsAsync(ApiRequest request) => Answer(request, asset =>
    {
        var name = asset["name"]!.GetValue<string>();
        var locators = request.Scope.Find(LocatorKey)?.Items ?? [];
        return new JsonObject
        {
            ["streamingLocators"] = new JsonArray([.. locators
                .Select(locator => locator.ToObject()["properties"]!)
                .Where(properties => properties["assetName"]!.GetValue<string>() == name)
                .Select(properties => properties.DeepClone())]),
        };
    });

    private async Task CheckReachAsync(ApiRequest request)
    {
        AssetPlace place;
        (StorageTarget Target, JsonObject? Secret)? reach;
        lock (request.Scope.Gate)
        {
            place = AssetBehavior.Place(ResourceHandlers.Find(request, _asset).ToObject());
            reach = StorageBehavior.Reach(request.Scope, place.Storage, request.State.Clock.GetUtcNow());
        }

        if (reach is { } known)
            await CredentialCheck.ReadAsync(request.State.Options, known.Target, known.Secret, place.Container, request.Cancelled).ConfigureAwait(false);
    }

    private ValueTask<ApiResult> Answer(ApiRequest request, Func<JsonObject, JsonObject> describe)
    {
        lock (request.Scope.Gate)
            return new(request.Answer(describe(ResourceHandlers.Find(request, _asset).ToObject())));
    }
}
