using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Removes filters of assets, after asking.</summary>
/// <remarks>
/// <para>The service refuses it while an active streaming locator uses the filter.</para>
/// </remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoAssetFilter highlights -Asset a1</code>
/// </example>
/// <example>
/// <para>Remove all of an asset without being asked.</para>
/// <code>Get-MkIoAssetFilter a1 | Remove-MkIoAssetFilter -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/playback-filters/">Playback filters</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoAssetFilter", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.assetfilter.delete")]
public sealed class RemoveMkIoAssetFilterCommand : RemoveCmdlet<AssetFilter>
{
    /// <summary>The asset's name, which a piped filter brings.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override ResourceCollection<AssetFilter> Collection => Project.Media.AssetFilters(Asset);
}
