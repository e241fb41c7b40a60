using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Publishes assets and gives their playable URLs: makes a streaming locator where there is none yet.</summary>
/// <remarks>
/// <para>An asset that has a locator of the same streaming policy keeps it; otherwise one of the asset's name is made. Publish the output asset of a job when the job is Finished.</para>
/// <para>A streaming endpoint must run; what is missing is said.</para>
/// </remarks>
/// <example>
/// <para>Publish an asset.</para>
/// <code>Publish-MkIoAsset a1-hd</code>
/// </example>
/// <example>
/// <para>Publish all assets of a series with PlayReady and Widevine.</para>
/// <code>Get-MkIoAsset -Label @{ series = 'news' } | Publish-MkIoAsset -StreamingPolicy Predefined_MultiDrmCencStreaming -ContentKeyPolicy multi-drm</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsData.Publish, "MkIoAsset", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingUrl))]
[RequiresPermission("ams.streaminglocator.get", "ams.streaminglocator.create", "ams.streamingendpoint.get", "ams.asset.create")]
public sealed class PublishMkIoAssetCommand : BulkCmdlet<IReadOnlyList<StreamingUrl>>
{
    /// <summary>The asset.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The streaming policy, one's own or a predefined one.</summary>
    /// <value>Predefined_ClearStreamingOnly</value>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string StreamingPolicy { get; set; } = "Predefined_ClearStreamingOnly";

    /// <summary>The content key policy of a policy with DRM.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? ContentKeyPolicy { get; set; }

    /// <summary>The streaming endpoint whose URLs are wanted.</summary>
    /// <value>All that run</value>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? StreamingEndpoint { get; set; }

    /// <summary>The protocols that are wanted: Hls, Dash, Download.</summary>
    /// <value>All</value>
    [Parameter]
    [ClosedSet(typeof(StreamingUrl), nameof(StreamingUrl.Protocol))]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string[]? Protocol { get; set; }

    private StreamingUrls Urls => field ??= new(Project, StreamingEndpoint, Protocol);

    /// <summary>What was done: published.</summary>
    /// <param name="result">What came of it.</param>
    protected override string OutcomeOf(IReadOnlyList<StreamingUrl> result) => "published";

    /// <summary>Asks, and publishes.</summary>
    protected override void ProcessRecord()
    {
        var (urls, locators, policy, keys) = (Urls, Project.Media.StreamingLocators, StreamingPolicy, ContentKeyPolicy);
        foreach (var asset in Name)
            StartConfirmed(asset, asset, asset, $"Publish the asset ({policy})", cancellationToken => PublishAsync(urls, locators, asset, policy, keys, cancellationToken));
    }

    /// <summary>Writes the URLs of one item.</summary>
    /// <param name="result">The URLs.</param>
    protected override void Emit(IReadOnlyList<StreamingUrl> result) => WriteObject(result, enumerateCollection: true);

    private static async Task<IReadOnlyList<StreamingUrl>> PublishAsync(
        StreamingUrls urls, StreamingLocatorCollection locators, string asset, string policy, string? keys, CancellationToken cancellationToken)
    {
        var locator = await LocatorAsync(locators, asset, policy, keys, cancellationToken).ConfigureAwait(false);
        return await urls.OfLocatorAsync(locator, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<StreamingLocator> LocatorAsync(
        StreamingLocatorCollection locators, string asset, string policy, string? keys, CancellationToken cancellationToken)
    {
        await foreach (var existing in locators.OfAssetAsync(asset, cancellationToken).ConfigureAwait(false))
        {
            if (existing.StreamingPolicyName == policy && (keys ?? existing.DefaultContentKeyPolicyName) == existing.DefaultContentKeyPolicyName)
                return existing;
        }

        var locator = new StreamingLocator { AssetName = asset, StreamingPolicyName = policy, DefaultContentKeyPolicyName = keys };
        return (await locators.CreateAsync(asset, locator, cancellationToken).ConfigureAwait(false)).Resource;
    }
}
