using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>What New- and Set-MkIoAssetFilter have in common: the asset.</summary>
public abstract class WriteAssetFilterCmdlet : WriteFilterCmdlet<AssetFilter>
{
    /// <summary>The asset's name; the pipeline brings assets, or filters of assets.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ParentNameTransformation("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override ResourceCollection<AssetFilter> Collection => Project.Media.AssetFilters(Asset);
}
