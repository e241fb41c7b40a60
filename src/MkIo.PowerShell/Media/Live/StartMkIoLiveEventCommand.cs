using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Starts live events.</summary>
/// <remarks>
/// <para>A running live event costs money until it is stopped.</para>
/// <para>The addresses to send to appear when the event has started.</para>
/// </remarks>
/// <example>
/// <para>Start an event and show where to send the picture to.</para>
/// <code>(Start-MkIoLiveEvent stage -Wait -PassThru).IngestUrl</code>
/// </example>
/// <example>
/// <para>Start several together.</para>
/// <code>Get-MkIoLiveEvent match-* | Start-MkIoLiveEvent -Wait -TimeoutSec 600</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsLifecycle.Start, "MkIoLiveEvent", SupportsShouldProcess = true)]
[OutputType(typeof(LiveEvent))]
[RequiresPermission("ams.liveevent.start", "ams.liveevent.get")]
public sealed class StartMkIoLiveEventCommand : ActionCmdlet<LiveEvent>
{
    private protected override ResourceAction<LiveEvent> Action
    {
        get
        {
            var liveEvents = Project.Media.LiveEvents;
            return new(liveEvents, "Start the live event", "started", TargetState.Of("Running"), liveEvents.StartAsync);
        }
    }
}
