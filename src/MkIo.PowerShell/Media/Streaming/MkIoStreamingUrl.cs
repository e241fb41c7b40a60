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
/// <example>
/// <para>All URLs on one endpoint.</para>
/// <code>Get-MkIoStreamingEndpoint default | Get-MkIoStreamingUrl</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStreamingUrl")]
[OutputType(typeof(StreamingUrl))]
[RequiresPermission("ams.streaminglocator.get", "ams.streaminglocator.create", "ams.streamingendpoint.get", "ams.asset.create")]
public sealed class GetMkIoStreamingUrlCommand : BulkCmdlet<IReadOnlyList<StreamingUrl>>
{
    /// <summary>The asset. Accepts assets, streaming locators and streaming endpoints from the pipeline; for an endpoint, returns all URLs on it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ResourceName]
    [Accepts(typeof(Asset))]
    [Accepts(typeof(StreamingLocator))]
    [Accepts(typeof(StreamingEndpoint))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Asset { get; set; } = [];

    /// <summary>The streaming endpoint whose URLs are wanted.</summary>
    /// <value>All that run</value>
    [Parameter]
    [ResourceName]
    [Accepts(typeof(StreamingEndpoint))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? StreamingEndpoint { get; set; }

    /// <summary>The protocols that are wanted: Hls, Dash, Download.</summary>
    /// <value>All</value>
    [Parameter]
    [ClosedSet(typeof(StreamingUrl), nameof(StreamingUrl.Protocol))]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string[]? Protocol { get; set; }

    private StreamingUrls Urls => field ??= new(Project, StreamingEndpoint is null ? null : NameOf(nameof(StreamingEndpoint), StreamingEndpoint), Protocol);

    /// <summary>Begins to look.</summary>
    protected override void ProcessRecord()
    {
        foreach (var given in Asset)
            Take(given, () => Look(Urls, Resolve(nameof(Asset), given)));
    }

    /// <summary>Writes the URLs of one item.</summary>
    /// <param name="result">The URLs.</param>
    protected override void Emit(IReadOnlyList<StreamingUrl> result) => WriteObject(result, enumerateCollection: true);

    private void Look(StreamingUrls urls, NameInput input)
    {
        var (locators, name) = (Project.Media.StreamingLocators, input.Name);
        if (input.Type == typeof(StreamingEndpoint))
            LookAt(new StreamingUrls(Project, name, Protocol), name);
        else if (input.Item?.BaseObject is StreamingLocator locator)
            Start(locator, name, cancellationToken => urls.OfLocatorAsync(locator, cancellationToken));
        else if (input.Type == typeof(StreamingLocator))
            Start(name, name, async cancellationToken => await urls.OfLocatorAsync(await locators.GetAsync(name, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false));
        else
            Start(name, name, cancellationToken => urls.OfAssetAsync(name, cancellationToken));
    }

    // Each locator has its paths on the endpoint.
    private void LookAt(StreamingUrls urls, string endpoint)
    {
        if (StreamingEndpoint is not null)
            throw Invalid($"The endpoint '{endpoint}' was piped, and -StreamingEndpoint names one too: leave one of them out.");
        ForEach(Project.Media.StreamingLocators.ListAsync(null, StoppingToken), locator =>
        {
            Start(locator, $"{endpoint}/{locator.Name}", cancellationToken => urls.OfLocatorAsync(locator, cancellationToken));
            return true;
        });
    }
}
