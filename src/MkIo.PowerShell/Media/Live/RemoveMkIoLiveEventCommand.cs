using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Removes live events, after asking.</summary>
/// <remarks>
/// <para>Stop the event and remove its live outputs first. The assets with the recordings stay.</para>
/// </remarks>
/// <example>
/// <para>Remove one with its outputs.</para>
/// <code>Get-MkIoLiveEvent stage | Get-MkIoLiveOutput | Remove-MkIoLiveOutput -Force
/// Stop-MkIoLiveEvent stage -Wait
/// Remove-MkIoLiveEvent stage</code>
/// </example>
/// <example>
/// <para>Remove all events of a trial without being asked.</para>
/// <code>Get-MkIoLiveEvent trial-* | Remove-MkIoLiveEvent -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoLiveEvent", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.liveevent.delete")]
public sealed class RemoveMkIoLiveEventCommand : RemoveCmdlet<LiveEvent>
{
    /// <inheritdoc/>
    protected override ResourceCollection<LiveEvent> Collection => Project.Media.LiveEvents;
}
