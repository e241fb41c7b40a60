using MkIo.Media;
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
public sealed class PublishMkIoAssetCommand : StreamingUrlCmdlet
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

    /// <summary>What was done: published.</summary>
    /// <param name="result">What came of it.</param>
    protected override string OutcomeOf(IReadOnlyList<StreamingUrl> result) => "published";

    /// <summary>Asks, and publishes.</summary>
    protected override void ProcessRecord()
    {
        foreach (var asset in Name)
        {
            if (ShouldProcess(asset, $"Publish the asset ({StreamingPolicy})"))
                Start(asset, asset, cancellationToken => PublishAsync(asset, cancellationToken));
        }
    }

    private async Task<IReadOnlyList<StreamingUrl>> PublishAsync(string asset, CancellationToken cancellationToken)
        => await Finder.OfLocatorAsync(await LocatorAsync(asset, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<StreamingLocator> LocatorAsync(string asset, CancellationToken cancellationToken)
    {
        var locators = Project.Media.StreamingLocators;
        await foreach (var existing in locators.OfAssetAsync(asset, cancellationToken).ConfigureAwait(false))
        {
            if (existing.StreamingPolicyName == StreamingPolicy && (ContentKeyPolicy ?? existing.DefaultContentKeyPolicyName) == existing.DefaultContentKeyPolicyName)
                return existing;
        }

        var locator = new StreamingLocator { AssetName = asset, StreamingPolicyName = StreamingPolicy, DefaultContentKeyPolicyName = ContentKeyPolicy };
        return (await locators.CreateAsync(asset, locator, cancellationToken).ConfigureAwait(false)).Resource;
    }
}
