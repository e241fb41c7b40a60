using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Files;

/// <summary>Lists the files and folders of assets, or their tracks.</summary>
/// <remarks>
/// <para>The service lists what lies at the top of an asset; folders are named and not looked into. Assets of the pipeline are listed at the same time, in their order.</para>
/// <para>An asset whose files cannot be listed often has a storage account whose SAS has expired: Get-MkIoStorageAccount shows DaysLeft.</para>
/// </remarks>
/// <example>
/// <para>All files of an asset.</para>
/// <code>Get-MkIoAssetFile a1</code>
/// </example>
/// <example>
/// <para>The video files of all assets of a series.</para>
/// <code>Get-MkIoAsset -Label @{ series = 'news' } | Get-MkIoAssetFile -Name *.mp4</code>
/// </example>
/// <example>
/// <para>The tracks of an asset, with language and bitrate.</para>
/// <code>Get-MkIoAssetFile a1 -Track</code>
/// </example>
/// <example>
/// <para>How large an asset is.</para>
/// <code>(Get-MkIoAssetFile a1 | Measure-Object Length -Sum).Sum</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/download-asset-files/">Download asset files</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoAssetFile")]
[OutputType(typeof(AssetFile), typeof(AssetTrack))]
[RequiresPermission("ams.asset.get")]
public sealed class GetMkIoAssetFileCommand : BulkCmdlet<AssetStorageOf>
{
    /// <summary>The asset's name; the pipeline brings assets.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ParentNameTransformation("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <summary>The file's name, or a pattern with wildcards. For tracks it is the track's name.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Lists the tracks that the service found in the files, in place of the files.</summary>
    [Parameter]
    public SwitchParameter Track { get; set; }

    /// <summary>What was done: read.</summary>
    /// <param name="result">What came of it.</param>
    protected override string OutcomeOf(AssetStorageOf result) => "read";

    /// <summary>Starts the listing of one asset.</summary>
    protected override void ProcessRecord()
    {
        var (asset, files) = (Asset, Project.Media.Files(Asset));
        Start(asset, asset, async cancellationToken => new AssetStorageOf(asset, await files.ListAsync(cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>Writes what was found.</summary>
    /// <param name="result">The listing.</param>
    protected override void Emit(AssetStorageOf result)
    {
        var (asset, storage) = Guard.NotNull(result);
        if (Track)
            WriteObject(AssetTrack.Of(asset, storage).Where(track => FilePattern.Matches(Name, track.Name)), enumerateCollection: true);
        else
            WriteObject(AssetFile.Of(asset, storage).Where(file => FilePattern.Matches(Name, file.Name)), enumerateCollection: true);
        foreach (var problem in storage.Spec?.Error?.Values ?? [])
            WriteDetail($"{asset}: {problem}");
    }
}
