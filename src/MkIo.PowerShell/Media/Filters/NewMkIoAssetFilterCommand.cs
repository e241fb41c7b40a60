using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Creates a filter of an asset, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>A filter shows players a part of the asset: a clip, or some of its tracks. It has no effect until a locator lists it or a manifest's URL names it.</para>
/// <para>Tracks that no selection names are left out; -MaxBitrate lets sound and text through by itself.</para>
/// </remarks>
/// <example>
/// <para>A clip of one minute.</para>
/// <code>New-MkIoAssetFilter a1 highlights -ClipStart 0:00:10 -ClipEnd 0:01:10</code>
/// </example>
/// <example>
/// <para>The same clip of many assets.</para>
/// <code>Get-MkIoAsset -Label @{ series = 'news' } | New-MkIoAssetFilter -Name opening -ClipEnd 0:00:30</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/playback-filters/">Playback filters</seealso>
[Cmdlet(VerbsCommon.New, "MkIoAssetFilter", SupportsShouldProcess = true)]
[OutputType(typeof(AssetFilter))]
[RequiresPermission("ams.assetfilter.get", "ams.assetfilter.create")]
public sealed class NewMkIoAssetFilterCommand : FilterWriteCmdlet<AssetFilter>
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
