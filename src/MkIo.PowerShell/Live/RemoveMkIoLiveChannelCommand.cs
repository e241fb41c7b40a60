using MkIo.Live;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Live;

/// <summary>Deletes live channels. Prompts for confirmation.</summary>
/// <remarks><para>Stop the channel first. The asset with the recording stays.</para></remarks>
/// <example>
/// <para>Stop and delete a channel.</para>
/// <code>Stop-MkIoLiveChannel news -Wait
/// Remove-MkIoLiveChannel news</code>
/// </example>
/// <example>
/// <para>Delete the channels of a trial without a prompt.</para>
/// <code>Get-MkIoLiveChannel trial-* | Remove-MkIoLiveChannel -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/live/">Live</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoLiveChannel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("transform.livechannel.delete")]
public sealed class RemoveMkIoLiveChannelCommand : RemoveCmdlet<Flow>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Flow> Collection => Project.Live.LiveChannels;
}
