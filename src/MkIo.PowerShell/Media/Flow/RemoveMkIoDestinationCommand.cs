using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Removes destinations, after asking.</summary>
/// <remarks>
/// <para>Live resources that use the destination no longer deliver there.</para>
/// </remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoDestination playout</code>
/// </example>
/// <example>
/// <para>Remove what nobody uses.</para>
/// <code>Get-MkIoDestination | Where-Object State -eq 'Inactive' | Remove-MkIoDestination</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoDestination", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("flow.destination.delete")]
public sealed class RemoveMkIoDestinationCommand : RemoveCmdlet<Destination>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Destination> Collection => Project.Media.Destinations;
}
