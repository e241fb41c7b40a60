using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Removes sources, after asking.</summary>
/// <remarks>
/// <para>Live resources that use the source lose their input.</para>
/// </remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoSource london</code>
/// </example>
/// <example>
/// <para>Remove what nobody uses.</para>
/// <code>Get-MkIoSource | Where-Object State -eq 'Inactive' | Remove-MkIoSource</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoSource", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("flow.source.delete")]
public sealed class RemoveMkIoSourceCommand : RemoveCmdlet<Source>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Source> Collection => Project.Media.Sources;
}
