using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Removes account filters, after asking.</summary>
/// <remarks>
/// <para>The service refuses it while an active streaming locator uses the filter.</para>
/// </remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoAccountFilter mobile</code>
/// </example>
/// <example>
/// <para>Remove all of a campaign without being asked.</para>
/// <code>Get-MkIoAccountFilter summer-* | Remove-MkIoAccountFilter -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/playback-filters/">Playback filters</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoAccountFilter", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.accountfilter.delete")]
public sealed class RemoveMkIoAccountFilterCommand : RemoveCmdlet<AccountFilter>
{
    /// <inheritdoc/>
    protected override ResourceCollection<AccountFilter> Collection => Project.Media.AccountFilters;
}
