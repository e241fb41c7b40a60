using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Stops live events.</summary>
/// <remarks>
/// <para>Those who watch lose the stream; recordings stay in their assets. A stopped live event does not cost.</para>
/// </remarks>
/// <example>
/// <para>Stop an event and wait until it has stopped.</para>
/// <code>Stop-MkIoLiveEvent stage -Wait</code>
/// </example>
/// <example>
/// <para>Stop all that run.</para>
/// <code>Get-MkIoLiveEvent -Filter "properties/resourceState eq 'Running'" | Stop-MkIoLiveEvent</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsLifecycle.Stop, "MkIoLiveEvent", SupportsShouldProcess = true)]
[OutputType(typeof(LiveEvent))]
[RequiresPermission("ams.liveevent.stop", "ams.liveevent.get")]
public sealed class StopMkIoLiveEventCommand : ActionCmdlet<LiveEvent>
{
    private protected override ResourceAction<LiveEvent> Action
    {
        get
        {
            var liveEvents = Project.Media.LiveEvents;
            return new(liveEvents, "Stop the live event", "stopped", TargetState.Of("Stopped"), liveEvents.StopAsync);
        }
    }
}
