using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Gets streaming locators: by name, by wildcard, by filter, or those of an asset.</summary>
/// <remarks><para>A locator publishes an asset under a streaming policy. Get-MkIoStreamingUrl makes URLs of it.</para></remarks>
/// <example>
/// <para>The locators that publish an asset.</para>
/// <code>Get-MkIoStreamingLocator -Asset a1</code>
/// </example>
/// <example>
/// <para>All that is published with no protection.</para>
/// <code>Get-MkIoStreamingLocator | Where-Object StreamingPolicyName -like 'Predefined_*Clear*' | Select-Object AssetName, Name</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStreamingLocator", SupportsPaging = true)]
[OutputType(typeof(StreamingLocator))]
[RequiresPermission("ams.streaminglocator.get", "ams.asset.create")]
public sealed class GetMkIoStreamingLocatorCommand : GetCmdlet<StreamingLocator>
{
    /// <summary>The assets whose locators are wanted.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? Asset { get; set; }

    private protected override ListSpec<StreamingLocator> Spec => new(Project.Media.StreamingLocators, streamingLocator => streamingLocator.Name);

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        if (Asset is null)
        {
            base.ProcessRecord();
            return;
        }

        foreach (var asset in Asset)
            Try(asset, () => WriteAll(Project.Media.StreamingLocators.OfAssetAsync(asset, StoppingToken)));
    }
}
