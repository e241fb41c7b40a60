using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Media;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>Assets: where their files are is fixed at creation and belongs to one asset only.</summary>
internal sealed class AssetBehavior : ResourceBehavior
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/assets/{asset_name}";

    private static readonly string[] FixedFields = ["storageAccountName", "container", "subPath"];

    public override void Creating(ResourceWrite write)
    {
        var properties = write.Resource["properties"]!.AsObject();
        var storage = properties["storageAccountName"]!.GetValue<string>();
        var account = StorageBehavior.Collection(write.Scope)?.Find(storage);
        if (write.Request.State.Options.StorageCheck && account is null)
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
