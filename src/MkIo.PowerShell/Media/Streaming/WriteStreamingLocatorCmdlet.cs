using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>What New- and Set-MkIoStreamingLocator have in common: when the streams are available.</summary>
public abstract class WriteStreamingLocatorCmdlet : WriteResourceCmdlet<StreamingLocator>
{
    /// <summary>When the streams begin to be available; before it players get a 404.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>When the streams end to be available; after it players get a 410.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Takes the streams off the air without removing the locator; -Suppressed:$false brings them back.</summary>
    [Parameter]
    public SwitchParameter Suppressed { get; set; }

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
