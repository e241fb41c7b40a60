using System.Globalization;
using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Storage;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Assets: where their files are is fixed at creation and belongs to one asset only.</summary>
internal sealed class AssetBehavior(StorageOptions options) : ResourceBehavior
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/assets/{asset_name}";

    private static readonly string[] FixedFields = ["storageAccountName", "container", "subPath"];

    public override void Creating(ResourceWrite write)
    {
        var properties = write.Resource["properties"]!.AsObject();
        var storage = properties["storageAccountName"]!.GetValue<string>();
        var account = StorageBehavior.Collection(write.Scope)?.Find(storage);
        if (options.Check && account is null)
            throw ApiException.Refused("properties.storageAccountName", $"Storage account '{storage}' is not registered in this project.");
        if (!properties.ContainsKey("container"))
            properties["container"] = account?.ToObject()["spec"]!["bucketName"]?.GetValue<string>() ?? $"asset-{Guid.NewGuid()}";
        if (write.Scope.Assets.Owner(Place(write.Resource)) is { } owner)
            throw ApiException.Conflict(write.Request.Operation, $"properties.container: Storage account, container and subPath are those of asset '{owner}'.");
    }

    public override void Updating(ResourceWrite write)
    {
        var properties = write.Resource["properties"]!.AsObject();
        var old = write.Old!["properties"]!.AsObject();
        foreach (var field in FixedFields)
            ImmutableFields.CheckField(write.Request.Operation, properties, old, field, FieldPath.Root.Child("properties"));
        // Once set it can be changed, but not taken away.
        if (!properties.ContainsKey("containerDeletionPolicy") && old["containerDeletionPolicy"] is { } policy)
            properties["containerDeletionPolicy"] = policy.DeepClone();
    }

    public override void Written(ResourceWrite write)
    {
        if (write.Old is null)
            write.Scope.Assets.Add(Place(write.Resource), write.Name);
    }

    public override void Deleting(ApiRequest request, StoredResource resource)
    {
        var (what, name) = ($"Asset '{resource.Name}'", resource.Name);
        InUse.ByLocator(request, what, locator => Names(locator, name));
        InUse.ByLiveOutput(request, what, output => Names(output, name));
        InUse.ByJob(request, what, job => Names(job["properties"]!["input"]!, name) || JobBehavior.Outputs(job).Any(output => Names(output, name)));
        request.Scope.Assets.Remove(Place(resource.ToObject()));
    }

    public static ApiResult ListLocators(ApiRequest request, ResourceType type)
    {
        lock (request.Scope.Gate)
        {
            var name = ResourceHandlers.Find(request, type).Name;
            var locators = request.Scope.Find(ResourceScope.Key(["media", "streamingLocators"]))?.Items ?? [];
            return request.Respond(new JsonObject
            {
                ["streamingLocators"] = new JsonArray([.. locators
                    .Select(locator => locator.ToObject()["properties"]!)
                    .Where(properties => properties["assetName"]!.GetValue<string>() == name)
                    .Select(properties => properties.DeepClone())]),
            });
        }
    }

    private static bool Names(JsonNode holder, string asset) => holder["assetName"]?.GetValue<string>() == asset;

    public static AssetPlace Place(JsonObject asset)
    {
        var properties = asset["properties"]!;
        return new AssetPlace(
            properties["storageAccountName"]!.GetValue<string>(),
            properties["container"]!.GetValue<string>(),
            properties["subPath"]?.GetValue<string>());
    }
}

/// <summary>Assets that are there from the start, for lists that are long.</summary>
internal static class SeedAssets
{
    private const string StorageName = "seeded";

    public static void Add(ResourceScope project, ResourceCatalog catalog, int count, DateTimeOffset now)
    {
        if (count == 0)
            return;
        string[] media = ["api", "v1", "projects", project.Name, "media"];
        lock (project.Gate)
        {
            var storage = new JsonObject
            {
                ["spec"] = new JsonObject { ["type"] = "Microsoft.Storage", ["url"] = "https://seeded.blob.core.windows.net" },
            };
            ResourceWriter.Add(project, catalog.Get(StorageBehavior.ItemPath), [.. media, "storage", StorageName], storage, now);
            var type = catalog.Get(AssetBehavior.ItemPath);
            for (var number = 1; number <= count; number++)
            {
                var asset = Create(number);
                // One a second, so that their order is also that of their times.
                ResourceWriter.Add(project, type, [.. media, "assets", Name(number)], asset, now.AddSeconds(number - count));
                project.Assets.Add(AssetBehavior.Place(asset), Name(number));
            }
        }
    }

    private static JsonObject Create(int number) => new()
    {
        ["properties"] = new JsonObject
        {
            ["storageAccountName"] = StorageName,
            ["container"] = Name(number),
            ["description"] = "Seeded " + number.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static string Name(int number) => "asset-" + number.ToString("D6", CultureInfo.InvariantCulture);
}

/// <summary>Filters of the account or of an asset: they stay while a streaming locator applies them.</summary>
internal sealed class FilterBehavior : ResourceBehavior
{
    public const string AccountItemPath = "/api/v1/projects/{project_name}/media/accountFilters/{filter_name}";

    public const string AssetItemPath = AssetBehavior.ItemPath + "/assetFilters/{filter_name}";

    public override void Deleting(ApiRequest request, StoredResource resource)
    {
        var asset = request.Operation.Path == AssetItemPath ? request.Parameter("asset_name") : null;
        InUse.ByLocator(request, $"Filter '{resource.Name}'", locator =>
            (asset is null || locator["assetName"]!.GetValue<string>() == asset)
            && (locator["filters"] as JsonArray)?.Any(filter => filter!.GetValue<string>() == resource.Name) == true);
    }
}
