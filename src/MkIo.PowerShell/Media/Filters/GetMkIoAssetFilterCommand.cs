using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Gets the filters of assets.</summary>
/// <remarks>
/// <para>The pipeline brings the assets, by object or by name.</para>
/// </remarks>
/// <example>
/// <para>All filters of one asset.</para>
/// <code>Get-MkIoAssetFilter a1</code>
/// </example>
/// <example>
/// <para>The filters of all assets of a series.</para>
/// <code>Get-MkIoAsset -Label @{ series = 'news' } | Get-MkIoAssetFilter</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/playback-filters/">Playback filters</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoAssetFilter", SupportsPaging = true)]
[OutputType(typeof(AssetFilter))]
[RequiresPermission("ams.assetfilter.get")]
public sealed class GetMkIoAssetFilterCommand : GetChildResourceCmdlet<AssetFilter>
{
    /// <summary>The asset's name; the pipeline brings assets.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ParentNameTransformation("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override ResourceCollection<AssetFilter> Collection => Project.Media.AssetFilters(Asset);

    /// <inheritdoc/>
    protected override string? NameOf(AssetFilter resource) => resource.Name;
}
