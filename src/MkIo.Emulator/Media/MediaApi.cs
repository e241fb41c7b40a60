using MkIo.Emulator.Resources;
using MkIo.Emulator.Storage;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Registers what the media API does beyond the generic operations on resources.</summary>
internal static class MediaApi
{
    private const string Media = ResourceCatalog.ProjectPath + "/media";

    public static void Register(ResourceStore store, ResourceCatalog catalog, HandlerTable handlers, StorageOptions options, StorageAccess storage, TimeProvider clock)
    {
        RegisterBehaviors(catalog, options);
        RegisterHandlers(catalog, handlers, storage);
        store.ProjectCreated += project => StreamingPolicyBehavior.AddPredefined(catalog, project, clock.GetUtcNow());
    }

    private static void RegisterBehaviors(ResourceCatalog catalog, StorageOptions options)
    {
        catalog.SetBehavior(AssetBehavior.ItemPath, new AssetBehavior(options));
        catalog.SetBehavior(StorageBehavior.ItemPath, new StorageBehavior(catalog, options));
        catalog.SetBehavior(CredentialBehavior.ItemPath, new CredentialBehavior(options));
        catalog.SetBehavior(FilterBehavior.AccountItemPath, new FilterBehavior());
        catalog.SetBehavior(FilterBehavior.AssetItemPath, new FilterBehavior());
        catalog.SetBehavior(StreamingPolicyBehavior.ItemPath, new StreamingPolicyBehavior());
        catalog.SetBehavior(StreamingLocatorBehavior.ItemPath, new StreamingLocatorBehavior());
        catalog.SetBehavior(ContentKeyPolicyBehavior.ItemPath, new ContentKeyPolicyBehavior());
        catalog.SetBehavior(TransformBehavior.ItemPath, new TransformBehavior());
        catalog.SetBehavior(JobBehavior.ItemPath, new JobBehavior(catalog));
        catalog.SetBehavior(StreamingEndpointBehavior.ItemPath, new StreamingEndpointBehavior());
        catalog.SetBehavior(LiveEventBehavior.ItemPath, new LiveEventBehavior());
        catalog.SetBehavior(LiveOutputBehavior.ItemPath, new LiveOutputBehavior());
    }

    private static void RegisterHandlers(ResourceCatalog catalog, HandlerTable handlers, StorageAccess storage)
    {
        var locators = new LocatorHandlers(catalog, storage);
        var (assets, keyPolicies) = (catalog.Get(AssetBehavior.ItemPath), catalog.Get(ContentKeyPolicyBehavior.ItemPath));
        handlers.Map($"POST {AssetBehavior.ItemPath}/listStreamingLocators", request => AssetBehavior.ListLocators(request, assets));
        handlers.Map($"POST {StreamingLocatorBehavior.ItemPath}/listPaths", locators.ListPathsAsync);
        handlers.Map($"POST {StreamingLocatorBehavior.ItemPath}/listContentKeys", locators.ListKeys);
        handlers.Map(
            $"POST {ContentKeyPolicyBehavior.ItemPath}/getPolicyPropertiesWithSecrets",
            request => ContentKeyPolicyBehavior.GetWithSecrets(request, keyPolicies));
        handlers.Map($"GET {Media}/jobs", ListHandlers.Across(scope => scope.Below(ResourceScope.Key(["media", "transforms"]), depth: 2)));
    }
}
