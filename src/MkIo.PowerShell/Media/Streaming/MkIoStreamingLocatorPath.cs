using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Gets the paths of the streams and files of locators, and where their licenses come from.</summary>
/// <remarks><para>A path becomes a URL by the host name of a streaming endpoint that runs; Get-MkIoStreamingUrl does that.</para></remarks>
/// <example>
/// <para>The paths by protocol and encryption.</para>
/// <code>(Get-MkIoStreamingLocatorPath a1).StreamingPaths</code>
/// </example>
/// <example>
/// <para>The license servers of an asset's locators.</para>
/// <code>(Get-MkIoStreamingLocator -Asset a1 | Get-MkIoStreamingLocatorPath).Drm</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStreamingLocatorPath")]
[OutputType(typeof(StreamingLocatorPaths))]
[RequiresPermission("ams.streaminglocator.create")]
public sealed class GetMkIoStreamingLocatorPathCommand : BulkCmdlet<StreamingLocatorPaths>
{
    /// <summary>The style of the paths, that of the endpoint they are for: AMS, Aquila or Unified.</summary>
    /// <value>AMS</value>
    [Parameter]
    [OpenSet(typeof(StreamingLocatorPathsQuery), nameof(StreamingLocatorPathsQuery.UrlStyle))]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? UrlStyle { get; set; }

    /// <summary>The locator's name, exactly.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Begins to read.</summary>
    protected override void ProcessRecord()
    {
        var (locators, style) = (Project.Media.StreamingLocators, UrlStyle);
        foreach (var name in Name)
            Start(name, name, cancellationToken => locators.GetPathsAsync(name, style, cancellationToken));
    }
}
