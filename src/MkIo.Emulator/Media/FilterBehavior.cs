using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

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
