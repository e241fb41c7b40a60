using System.Text.Json.Nodes;
using MkIo.Emulator.Files;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Resources;

/// <summary>Operations of an asset that speak of the place of its files, or of other resources.</summary>
internal sealed class AssetHandlers(ResourceCatalog catalog)
{
    private static readonly string LocatorKey = Store.ResourceScope.Key(["media", "streamingLocators"]);

    private readonly ResourceType _asset = catalog.Get(AssetBehavior.ItemPath);

    public async ValueTask<ApiResult> ListFilesAsync(ApiRequest request)
    {
        var asset = Find(request);
        var place = AssetBehavior.Place(asset);
        var access = await StorageAccess.FindAsync(request.State, request.Scope, place.Storage, request.Cancelled).ConfigureAwait(false);
        var list = access is null ? FileList.Empty : await access.ListAsync(place.Container, place.SubPath, request.Cancelled).ConfigureAwait(false);
        var spec = new JsonObject
        {
            ["container"] = place.Container,
            ["formatHint"] = "ams.v0",
            ["files"] = list.FilesJson(),
            ["folders"] = list.FoldersJson(),
        };
        if (TrackList.Create(list, request.State.Clock.GetUtcNow()) is { } tracks)
            spec["tracks"] = tracks;
        else
            spec["error"] = new JsonObject { ["tracks"] = "No valid tracks were found." };
        return request.Answer(new JsonObject
        {
            ["metadata"] = new JsonObject { ["id"] = asset["properties"]!["assetId"]!.DeepClone(), ["name"] = asset["name"]!.DeepClone() },
            ["spec"] = spec,
        });
    }

    public async ValueTask<ApiResult> FileAccessAsync(ApiRequest request)
    {
        var place = AssetBehavior.Place(Find(request));
        await StorageAccess.CheckReadingAsync(request.State, request.Scope, place, request.Cancelled).ConfigureAwait(false);
        var lifetime = TimeSpan.FromSeconds(request.State.Settings.FileTokenSeconds);
        var access = new JsonObject
        {
            ["storageAccountName"] = place.Storage,
            ["containerName"] = place.Container,
            ["jwt"] = new FileToken(request.Scope.Name, place, request.State.Clock.GetUtcNow() + lifetime).Sign(),
            ["url"] = $"{request.BaseUrl.GetLeftPart(UriPartial.Authority)}{DownloadEndpoint.Root}/{request.Scope.Id}/",
        };
        if (place.SubPath is { } path)
            access["subPath"] = path;
        return request.Answer(access);
    }

    public ValueTask<ApiResult> ListLocatorsAsync(ApiRequest request)
    {
        var name = Find(request)["name"]!.GetValue<string>();
        lock (request.Scope.Gate)
        {
            var locators = request.Scope.Find(LocatorKey)?.Items ?? [];
            return new(request.Answer(new JsonObject
            {
                ["streamingLocators"] = new JsonArray([.. locators
                    .Select(locator => locator.ToObject()["properties"]!)
                    .Where(properties => properties["assetName"]!.GetValue<string>() == name)
                    .Select(properties => properties.DeepClone())]),
            }));
        }
    }

    private JsonObject Find(ApiRequest request)
    {
        lock (request.Scope.Gate)
            return ResourceHandlers.Find(request, _asset).ToObject();
    }
}
