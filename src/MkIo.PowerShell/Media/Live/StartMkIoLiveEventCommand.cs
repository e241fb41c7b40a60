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
public sealed class StartMkIoLiveEventCommand : ResourceActionCmdlet<LiveEvent>
{
    /// <inheritdoc/>
    protected override StatefulCollection<LiveEvent> Collection => Project.Media.LiveEvents;

    private protected override string Action => "Start the live event";

    private protected override string Outcome => "started";

    private protected override TargetState Goal => TargetState.Of("Running");

    private protected override Task ActAsync(StatefulCollection<LiveEvent> collection, string name, CancellationToken cancellationToken)
        => Project.Media.LiveEvents.StartAsync(name, cancellationToken);
}
