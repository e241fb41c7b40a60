using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Creates a filter of an asset or changes it, and keeps all that it was not told to change.</summary>
/// <remarks>
/// <para>The filter is read, changed and written; one that is already as desired is not written again.</para>
/// </remarks>
/// <example>
/// <para>Move the end of a clip.</para>
/// <code>Set-MkIoAssetFilter a1 highlights -ClipEnd 0:02:00</code>
/// </example>
/// <example>
/// <para>Have all clips of an asset start low.</para>
/// <code>Get-MkIoAssetFilter a1 | Set-MkIoAssetFilter -FirstQuality 400000</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/playback-filters/">Playback filters</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoAssetFilter", SupportsShouldProcess = true)]
[OutputType(typeof(AssetFilter))]
[RequiresPermission("ams.assetfilter.get", "ams.assetfilter.create", "ams.assetfilter.update")]
public sealed class SetMkIoAssetFilterCommand : FilterWriteCmdlet<AssetFilter>
{
    /// <summary>The asset's name; the pipeline brings assets, or filters of assets.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ParentNameTransformation("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    private protected override ResourceCollection<AssetFilter> Collection => Project.Media.AssetFilters(Asset);

    private protected override string? Parent => Asset;
}
