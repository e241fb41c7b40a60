using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Creates streaming locators, which publish assets, and refuses to touch those that exist.</summary>
/// <remarks>
/// <para>Without -StreamingPolicy an asset is published in the clear. A policy with DRM needs a content key policy, named here or by the streaming policy.</para>
/// <para>Publish-MkIoAsset does this and gives the URLs at once.</para>
/// </remarks>
/// <example>
/// <para>Publish an asset in the clear; the locator gets its name.</para>
/// <code>New-MkIoStreamingLocator -Asset a1-hd</code>
/// </example>
/// <example>
/// <para>Publish with PlayReady and Widevine for a week.</para>
/// <code>New-MkIoStreamingLocator week -Asset a1-hd -StreamingPolicy Predefined_MultiDrmCencStreaming -ContentKeyPolicy multi-drm -EndTime (Get-Date).AddDays(7)</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.New, "MkIoStreamingLocator", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingLocator))]
[RequiresPermission("ams.streaminglocator.get", "ams.streaminglocator.create")]
public sealed class NewMkIoStreamingLocatorCommand : SetMkIoStreamingLocatorCommand
{
    /// <summary>The locator's name, 1 to 260 characters.</summary>
    /// <value>The asset's name</value>
    [Parameter(Position = 0)]
    public override string Name { get; set; } = string.Empty;

    /// <summary>The asset to publish; an asset of the pipeline, too.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <summary>The streaming policy, one's own or a predefined one.</summary>
    /// <value>Predefined_ClearStreamingOnly</value>
    [Parameter]
    [Alias("StreamingPolicyName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string StreamingPolicy { get; set; } = "Predefined_ClearStreamingOnly";

    /// <summary>The content key policy of keys that name none.</summary>
    [Parameter]
    [Alias("DefaultContentKeyPolicyName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? ContentKeyPolicy { get; set; }

    /// <summary>Asset and account filters that apply.</summary>
    [Parameter]
    public string[]? StreamFilter { get; set; }

    /// <summary>Keys of your own: objects, hashtables, JSON, or paths of JSON files.</summary>
    [Parameter]
    [TypedBody(typeof(StreamingLocatorContentKey))]
    public StreamingLocatorContentKey[]? ContentKey { get; set; }

    /// <summary>The content's id at an external key server.</summary>
    [Parameter]
    public string? ContentId { get; set; }

    /// <summary>The id that is to stand in the streams' URLs.</summary>
    /// <value>The service makes one</value>
    [Parameter]
    public string? StreamingLocatorId { get; set; }

    /// <summary>Asks, and publishes.</summary>
    protected override void ProcessRecord() => Take(Asset, () => Writer.Write(NewDesired()));

    private Desired<StreamingLocator> NewDesired()
    {
        var (asset, policy, keys, filters, id) = (Asset, StreamingPolicy, ContentKeyPolicy, StreamFilter, StreamingLocatorId);
        var (contentKeys, contentId) = (ContentKey, ContentId);
        var name = string.IsNullOrEmpty(Name) ? asset : Name;
        return new(Project.Media.StreamingLocators, name, NewChange() + Fill) { Target = asset, Place = $"{name} (asset {asset}, {policy})" };

        void Fill(StreamingLocator locator)
        {
            locator.AssetName = asset;
            locator.StreamingPolicyName = policy;
            locator.DefaultContentKeyPolicyName = keys;
            locator.Filters = filters;
            locator.StreamingLocatorId = id;
            (locator.Properties.ContentKeys, locator.Properties.ContentId) = (contentKeys, contentId);
        }
    }
}
