using MkIo.Media;
using MkIo.PowerShell.Pipeline;

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
public sealed class NewMkIoAssetFilterCommand : WriteAssetFilterCmdlet;
