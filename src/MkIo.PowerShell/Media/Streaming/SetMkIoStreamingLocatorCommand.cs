using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Changes when the streams of locators are available, and keeps the rest.</summary>
/// <remarks><para>Asset, policies and keys of a locator are fixed when it is created; make another one for those.</para></remarks>
/// <example>
/// <para>Take a stream off the air, and bring it back.</para>
/// <code>Set-MkIoStreamingLocator a1 -Suppressed
/// Set-MkIoStreamingLocator a1 -Suppressed:$false</code>
/// </example>
/// <example>
/// <para>Let all streams of an asset end tonight.</para>
/// <code>Get-MkIoStreamingLocator -Asset a1 | Set-MkIoStreamingLocator -EndTime (Get-Date).Date.AddDays(1)</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoStreamingLocator", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingLocator))]
[RequiresPermission("ams.streaminglocator.get", "ams.streaminglocator.update")]
public sealed class SetMkIoStreamingLocatorCommand : WriteStreamingLocatorCmdlet
{
    /// <summary>The locator's name.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    private protected override string Action => "Change the streaming locator";

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord()
    {
        var (name, change, locators) = (Name, NewChange(), Project.Media.StreamingLocators);
        Write(name, name, name, async cancellationToken =>
        {
            var current = await locators.GetAsync(name, cancellationToken).ConfigureAwait(false);
            return await locators.CreateOrUpdateAsync(name, current, change, cancellationToken).ConfigureAwait(false);
        });
    }
}
