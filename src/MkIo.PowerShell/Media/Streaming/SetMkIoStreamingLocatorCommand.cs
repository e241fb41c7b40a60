using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

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
public class SetMkIoStreamingLocatorCommand : BulkCmdlet<Change<StreamingLocator>>
{
    /// <summary>The locator's name.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public virtual string Name { get; set; } = string.Empty;

    /// <summary>When the streams begin to be available; before it players get a 404.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>When the streams end to be available; after it players get a 410.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Takes the streams off the air without removing the locator; -Suppressed:$false brings them back.</summary>
    [Parameter]
    public SwitchParameter Suppressed { get; set; }

    /// <summary>Writes the locators.</summary>
    private protected ResourceWriter<StreamingLocator> Writer => field ??= new(this, create: "Publish the asset by", update: "Change");

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord() => Take(Name, () =>
    {
        var locators = Project.Media.StreamingLocators;
        Writer.Write(new(locators, Name, NewChange()) { Update = ResourceWriter<StreamingLocator>.Existing(locators) });
    });

    /// <summary>Turns a locator into the desired one.</summary>
    private protected Action<StreamingLocator> NewChange()
    {
        var (start, end, suppressed) = (StartTime, EndTime, IsBound(nameof(Suppressed)) ? Suppressed.IsPresent : (bool?)null);
        return locator =>
        {
            locator.StartTime = start ?? locator.StartTime;
            locator.EndTime = end ?? locator.EndTime;
            locator.Suppressed = suppressed ?? locator.Suppressed;
        };
    }
}
