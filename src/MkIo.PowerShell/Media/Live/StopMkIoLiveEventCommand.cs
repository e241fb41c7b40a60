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
public sealed class StopMkIoLiveEventCommand : ResourceActionCmdlet<LiveEvent>
{
    /// <inheritdoc/>
    protected override StatefulCollection<LiveEvent> Collection => Project.Media.LiveEvents;

    private protected override string Action => "Stop the live event";

    private protected override string Outcome => "stopped";

    private protected override TargetState Goal => TargetState.Of("Stopped");

    private protected override Task ActAsync(StatefulCollection<LiveEvent> collection, string name, CancellationToken cancellationToken)
        => Project.Media.LiveEvents.StopAsync(name, cancellationToken);
}
