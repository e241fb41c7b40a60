using MkIo.Http;
using MkIo.Media.Drm;
using MkIo.Media.Processing;
using MkIo.Media.Streaming;
using MkIo.Resources;

namespace MkIo.Media;

/// <summary>The Media API of one project (<c>/api/v1/projects/{project_name}/media</c>).</summary>
public sealed class MediaApi
{
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
}
