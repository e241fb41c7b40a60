using MkIo.Emulator.Auth;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Media;
using MkIo.Emulator.Store;
using MkIo.Emulator.Usage;

namespace MkIo.Emulator.Resources;

/// <summary>Which code answers which operation: a few by their own, all others by what their path is.</summary>
internal sealed class HandlerTable
{
    private readonly Func<ApiRequest, ValueTask<ApiResult>>[] _handlers;

    public HandlerTable(ApiContract contract, ResourceCatalog catalog)
    {
        var reads = contract.Operations.Where(operation => operation.IsRead).ToDictionary(operation => operation.Path);
        var special = SpecialHandlers(catalog);
        _handlers = [.. contract.Operations.Select(operation => special.GetValueOrDefault(operation.Key) ?? Choose(operation, catalog, reads))];
    }

    public ValueTask<ApiResult> HandleAsync(ApiRequest request) => _handlers[request.Operation.Index](request);

    private static Func<ApiRequest, ValueTask<ApiResult>> Choose(
        ApiOperation operation, ResourceCatalog catalog, Dictionary<string, ApiOperation> reads)
    {
        if (!operation.IsImplemented)
            return ActionHandlers.NotImplementedAsync;
        if (catalog.Find(operation.Path) is { } type)
            return ChooseItem(operation, new ResourceHandlers(type));
        if (ResourceCatalog.IsList(operation))
            return new ListHandlers(operation, catalog).ListAsync;
        if (operation.Method == "POST" && catalog.FindByCollection(operation.Path) is { } created)
            return new ResourceHandlers(created).CreateAsync;
        if (operation.IsRead && operation.Path.EndsWith("/state", StringComparison.Ordinal))
            return new ActionHandlers(operation, catalog).StateAsync;
        return ChooseSingleton(operation, catalog, reads);
    }

    private static Func<ApiRequest, ValueTask<ApiResult>> ChooseItem(ApiOperation operation, ResourceHandlers handlers) => operation.Method switch
    {
        "GET" => handlers.GetAsync,
        "PUT" => handlers.PutAsync,
        "PATCH" => handlers.PatchAsync,
        "DELETE" => handlers.DeleteAsync,
        _ => throw new InvalidOperationException($"No handler for {operation.Key}."),
    };

    private static Func<ApiRequest, ValueTask<ApiResult>> ChooseSingleton(
        ApiOperation operation, ResourceCatalog catalog, Dictionary<string, ApiOperation> reads)
    {
        if (!reads.TryGetValue(operation.Path, out var read) || operation.SuccessSchema is null)
            return new ActionHandlers(operation, catalog).RunAsync;
        var singleton = new SingletonHandlers(read, catalog);
        return operation.Method switch
        {
            "GET" => singleton.GetAsync,
            "POST" => singleton.CreateAsync,
            _ => singleton.WriteAsync,
        };
    }

    private static Dictionary<string, Func<ApiRequest, ValueTask<ApiResult>>> SpecialHandlers(ResourceCatalog catalog)
    {
        const string project = Projects.ItemPath;
        var assets = new AssetHandlers(catalog);
        var locators = new LocatorHandlers(catalog);
        return new(StringComparer.Ordinal)
        {
            ["GET /.well-known/jwks.json"] = TokenHandlers.KeysAsync,
            ["GET /.well-known/revoked.json"] = TokenHandlers.RevokedAsync,
            ["GET /api/v1/user/rbac"] = RbacHandler.GetAsync,
            ["GET /api/v1/user/tokens"] = TokenHandlers.ListAsync,
            ["POST /api/v1/user/tokens"] = TokenHandlers.CreateAsync,
            ["DELETE /api/v1/user/tokens"] = TokenHandlers.RevokeAllAsync,
            ["GET /api/v1/user/tokens/{token_id}"] = TokenHandlers.GetAsync,
            ["DELETE /api/v1/user/tokens/{token_id}"] = TokenHandlers.RevokeAsync,
            ["GET /api/v1/organization/tokens"] = TokenHandlers.ListAsync,
            ["DELETE /api/v1/organization/tokens/{token_id}"] = TokenHandlers.RevokeAsync,
            ["POST /api/v1/organization/reports/usage"] = UsageHandlers.ReportAsync,
            [$"GET {project}/usage"] = UsageHandlers.ProjectAsync,
            [$"PUT {project}"] = request => new(Projects.Put(request)),
            [$"GET {AssetBehavior.ItemPath}/storage/"] = assets.ListFilesAsync,
            [$"POST {AssetBehavior.ItemPath}/getFileAccessInfo"] = assets.FileAccessAsync,
            [$"POST {AssetBehavior.ItemPath}/listStreamingLocators"] = assets.ListLocatorsAsync,
            [$"POST {StreamingLocatorBehavior.ItemPath}/listPaths"] = locators.ListPathsAsync,
            [$"POST {StreamingLocatorBehavior.ItemPath}/listContentKeys"] = locators.ListKeysAsync,
            [$"POST {ContentKeyPolicyBehavior.ItemPath}/getPolicyPropertiesWithSecrets"] = ContentKeyPolicyBehavior.ShowSecrets(catalog),
            [$"GET {project}/media/jobs"] = ListHandlers.Across(scope => scope.Below(ResourceScope.Key(["media", "transforms"]), depth: 2)),
            [$"GET {project}/live/search"] = ListHandlers.Across(scope => scope.Below("live", depth: 1)),
            [$"GET {project}/templating/configs"] = ListHandlers.Across(scope => scope.Below(ResourceScope.Key(["templating", "configs"]), depth: 1)),
            [$"GET {project}/templating/presets"] = ListHandlers.Across(scope => scope.Below(ResourceScope.Key(["templating", "presets"]), depth: 1)),
        };
    }
}
