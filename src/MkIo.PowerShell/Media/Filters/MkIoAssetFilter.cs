using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
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
public sealed class GetMkIoAssetFilterCommand : GetCmdlet<AssetFilter>
{
    /// <summary>The asset's name; the pipeline brings assets.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ResourceName]
    [Accepts(typeof(Asset))]
    [Accepts(typeof(AssetFilter), nameof(AssetFilter.AssetName))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <summary>The name, or a pattern with wildcards. Names are case-sensitive. The service filters by the part before the first wildcard.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ResourceName]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public override string[]? Name { get; set; }

    private protected override ListSpec<AssetFilter> Spec => new(Project.Media.AssetFilters(NameOf(nameof(Asset), Asset)), assetFilter => assetFilter.Name);

    /// <summary>Gets what was asked for.</summary>
    // A piped filter stands for itself, and so does a row that names both.
    protected override void ProcessRecord() => Try(Asset, () =>
    {
        if (Name is null && Resolve(nameof(Asset), Asset) is { Item: not null } input && input.Type != typeof(Asset) && input.Text(nameof(AssetFilter.AssetName)) is not null && input.Text(nameof(AssetFilter.Name)) is { } name)
            WriteOne(Wanted, name);
        else
            base.ProcessRecord();
    });
}

/// <summary>Creates a filter of an asset, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>A filter shows players a part of the asset: a clip, or some of its tracks. It has no effect until a locator lists it or a manifest's URL names it.</para>
/// <para>Tracks that no selection names are left out; -MaxBitrate lets sound and text through by itself.</para>
/// </remarks>
/// <example>
/// <para>A clip of one minute.</para>
/// <code>New-MkIoAssetFilter a1 highlights -ClipStart 10s -ClipEnd 1m10s</code>
/// </example>
/// <example>
/// <para>The same clip of many assets.</para>
/// <code>Get-MkIoAsset -Label @{ series = 'news' } | New-MkIoAssetFilter -Name opening -ClipEnd 30s</code>
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

    private protected override IReadOnlyList<Type> OtherInput => [typeof(Asset)];
}

/// <summary>Creates a filter of an asset or changes it, and keeps all that it was not told to change.</summary>
/// <remarks>
/// <para>The filter is read, changed and written; one that is already as desired is not written again.</para>
/// </remarks>
/// <example>
/// <para>Move the end of a clip.</para>
/// <code>Set-MkIoAssetFilter a1 highlights -ClipEnd 2m</code>
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

    private protected override IReadOnlyList<Type> OtherInput => [typeof(Asset)];
}

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
    [ResourceName]
    [Accepts(typeof(Asset))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override ResourceCollection<AssetFilter> Collection => Project.Media.AssetFilters(NameOf(nameof(Asset), Asset));
}
