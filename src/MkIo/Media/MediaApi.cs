using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Media;

/// <summary>The Media API of one project (<c>/api/v1/projects/{project_name}/media</c>).</summary>
public sealed class MediaApi
{
    private static readonly string[] ChangeableOfSource =
    [
        "metadata", "spec.contentName", "spec.transport.allowList", "spec.transport.passPhrase", "spec.transport.password",
        "spec.transport.url", "spec.transport.user",
    ];

    private readonly ApiSender _sender;
    private readonly string _root;

    internal MediaApi(ApiSender sender, string project)
    {
        var root = $"/api/v1/projects/{Uri.EscapeDataString(project)}/media";
        (_sender, _root) = (sender, root);
        Assets = new(sender, new("asset", $"{root}/assets"));
        StorageAccounts = new(sender, new("storage account", $"{root}/storage"));
        Transforms = new(sender, new("transform", $"{root}/transforms"));
        AllJobs = new(sender, new("job", $"{root}/jobs") { AfterRead = job => job.TransformName = job.TransformOfId() });
        ContentKeyPolicies = new(sender, root);
        StreamingPolicies = new(sender, new("streaming policy", $"{root}/streamingPolicies"));
        StreamingLocators = new(sender, root);
        StreamingEndpoints = new(sender, root);
        AccountFilters = new(sender, new("account filter", $"{root}/accountFilters"));
        LiveEvents = new(sender, new("live event", $"{root}/liveEvents") { PatchedWith = [], Changeable = ["properties.pipeline"] });
        Content = new(sender, new("content", $"{root}/content") { PatchedWith = ["metadata.labels"], Changeable = ["metadata"] });
        Sources = new(sender, new("source", $"{root}/sources") { PatchedWith = ["metadata.labels"], Changeable = ChangeableOfSource });
        Destinations = new(sender, new("destination", $"{root}/destinations") { PatchedWith = ["metadata.labels"], Changeable = ["metadata"] });
    }

    /// <summary>Assets (<c>/assets</c>).</summary>
    public StatefulCollection<Asset> Assets { get; }

    /// <summary>Storage accounts (<c>/storage</c>).</summary>
    public ResourceCollection<StorageAccount> StorageAccounts { get; }

    /// <summary>Transforms (<c>/transforms</c>).</summary>
    public ResourceCollection<Transform> Transforms { get; }

    /// <summary>The jobs of all transforms (<c>/jobs</c>), which can be listed and no more.</summary>
    public ResourceCollection<Job> AllJobs { get; }

    /// <summary>Content key policies (<c>/contentKeyPolicies</c>).</summary>
    public ContentKeyPolicyCollection ContentKeyPolicies { get; }

    /// <summary>Streaming policies (<c>/streamingPolicies</c>).</summary>
    public ResourceCollection<StreamingPolicy> StreamingPolicies { get; }

    /// <summary>Streaming locators (<c>/streamingLocators</c>).</summary>
    public StreamingLocatorCollection StreamingLocators { get; }

    /// <summary>Streaming endpoints (<c>/streamingEndpoints</c>).</summary>
    public StreamingEndpointCollection StreamingEndpoints { get; }

    /// <summary>The jobs of one transform (<c>/transforms/{transform}/jobs</c>).</summary>
    /// <param name="transform">The transform's name.</param>
    public JobCollection Jobs(string transform) => new(_sender, _root, transform);

    /// <summary>Filters that any locator of the project can use (<c>/accountFilters</c>).</summary>
    public ResourceCollection<AccountFilter> AccountFilters { get; }

    /// <summary>Live events (<c>/liveEvents</c>).</summary>
    public RunnableCollection<LiveEvent> LiveEvents { get; }

    /// <summary>Content, which sources supply and live resources ask for (<c>/content</c>).</summary>
    public ResourceCollection<Content> Content { get; }

    /// <summary>Sources (<c>/sources</c>).</summary>
    public ResourceCollection<Source> Sources { get; }

    /// <summary>Destinations (<c>/destinations</c>).</summary>
    public ResourceCollection<Destination> Destinations { get; }

    /// <summary>The filters of one asset (<c>/assets/{asset}/assetFilters</c>).</summary>
    /// <param name="asset">The asset's name.</param>
    public ResourceCollection<AssetFilter> AssetFilters(string asset)
        => new(_sender, new("asset filter", $"{Assets.ItemPath(asset)}/assetFilters") { AfterRead = filter => filter.AssetName = asset });

    /// <summary>The live outputs of one live event (<c>/liveEvents/{event}/liveOutputs</c>).</summary>
    /// <param name="liveEvent">The live event's name.</param>
    public StatefulCollection<LiveOutput> LiveOutputs(string liveEvent)
        => new(_sender, new("live output", $"{LiveEvents.ItemPath(liveEvent)}/liveOutputs")
        {
            AfterRead = output => output.LiveEventName = liveEvent,
            PatchedWith = [],
            Changeable = [],
        });

    /// <summary>The files of one asset (<c>/assets/{asset}/storage/</c>).</summary>
    /// <param name="asset">The asset's name.</param>
    public AssetFiles Files(string asset) => new(_sender, Assets.ItemPath(asset));

    /// <summary>The credentials of a storage account (<c>/storage/{name}/credentials</c>).</summary>
    /// <param name="storageAccount">The storage account's name.</param>
    public StorageCredentialCollection StorageCredentials(string storageAccount)
        => new(StorageAccounts.Sender, StorageAccounts.ItemPath(storageAccount), storageAccount);
}
