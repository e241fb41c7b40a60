using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Gets the playable URLs of assets or locators: their paths on the endpoints that run.</summary>
/// <remarks><para>What is missing is said: no locator, no streaming endpoint, none that runs. A file locator gives download URLs.</para></remarks>
/// <example>
/// <para>The HLS URL of an asset.</para>
/// <code>(Get-MkIoStreamingUrl a1-hd -Protocol Hls).Url</code>
/// </example>
/// <example>
/// <para>All URLs of all locators in a CSV file.</para>
/// <code>Get-MkIoStreamingLocator | Get-MkIoStreamingUrl | Export-Csv urls.csv</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStreamingUrl", DefaultParameterSetName = AssetSet)]
[OutputType(typeof(StreamingUrl))]
[RequiresPermission("ams.streaminglocator.get", "ams.streaminglocator.create", "ams.streamingendpoint.get", "ams.asset.create")]
public sealed class GetMkIoStreamingUrlCommand : BulkCmdlet<IReadOnlyList<StreamingUrl>>
{
    private const string AssetSet = "Asset";
    private const string LocatorSet = "Locator";

    /// <summary>The asset; an asset of the pipeline, too.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = AssetSet, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Asset { get; set; } = [];

    /// <summary>A locator of the pipeline.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LocatorSet, ValueFromPipeline = true)]
    public StreamingLocator? InputObject { get; set; }

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

    /// <summary>Begins to look.</summary>
    protected override void ProcessRecord()
    {
        var urls = Urls;
        if (InputObject is { } locator && ParameterSetName == LocatorSet)
        {
            Start(locator, locator.Name!, cancellationToken => urls.OfLocatorAsync(locator, cancellationToken));
            return;
        }

        foreach (var asset in Asset)
            Start(asset, asset, cancellationToken => urls.OfAssetAsync(asset, cancellationToken));
    }

    /// <summary>Writes the URLs of one item.</summary>
    /// <param name="result">The URLs.</param>
    protected override void Emit(IReadOnlyList<StreamingUrl> result) => WriteObject(result, enumerateCollection: true);
}
