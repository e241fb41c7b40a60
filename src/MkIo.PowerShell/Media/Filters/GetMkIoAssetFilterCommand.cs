using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

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
public sealed class GetMkIoAssetFilterCommand : GetCmdlet<AssetFilter>
{
    /// <summary>The asset's name; the pipeline brings assets.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ParentNameTransformation("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <summary>The name, or a pattern with wildcards. Names are case-sensitive. What stands before the first wildcard narrows the list at the service.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public override string[]? Name { get; set; }

    private protected override ListSpec<AssetFilter> Spec => new(Project.Media.AssetFilters(Asset), assetFilter => assetFilter.Name);
}
