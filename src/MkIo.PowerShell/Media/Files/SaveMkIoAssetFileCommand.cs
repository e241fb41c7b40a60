using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Files;

/// <summary>Downloads files of assets.</summary>
/// <remarks>
/// <para>A file appears under its name when all of it is there; until then it stands beside it as .part. A download that is cut goes on where it ended, or from the beginning if the service cannot do that.</para>
/// <para>The files come through the service's file access, with a short-lived token of its own that is renewed by itself. Without names, all files at the top of the asset are downloaded; files in folders have to be named.</para>
/// </remarks>
/// <example>
/// <para>All files of an asset, into the current folder.</para>
/// <code>Save-MkIoAssetFile a1</code>
/// </example>
/// <example>
/// <para>The video files of an asset.</para>
/// <code>Save-MkIoAssetFile a1 *.mp4 -Destination ./films</code>
/// </example>
/// <example>
/// <para>A file in a folder of the asset.</para>
/// <code>Save-MkIoAssetFile a1 subtitles/en.vtt</code>
/// </example>
/// <example>
/// <para>All files of several assets, each into a folder of its own.</para>
/// <code>Get-MkIoAsset vod-* | ForEach-Object { Save-MkIoAssetFile $_ -Destination "./backup/$($_.Name)" }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/download-asset-files/">Download asset files</seealso>
[Cmdlet(VerbsData.Save, "MkIoAssetFile", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[RequiresPermission("ams.asset.get", "ams.asset.update")]
public sealed class SaveMkIoAssetFileCommand : TransferCmdlet<FileInfo>
{
    private readonly Dictionary<string, AssetFileReader> _readers = new(StringComparer.Ordinal);

    /// <summary>The asset's name; the pipeline brings assets, or files of Get-MkIoAssetFile.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ParentNameTransformation("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <summary>The file's name with the folders in which it lies, or a pattern with wildcards for the files at the top.</summary>
    /// <value>All files at the top</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>The folder that the files go to; it is made if it is not there. Folders of the asset become folders in it.</summary>
    /// <value>The current folder</value>
    [Parameter(Position = 2)]
    [Alias("OutPath")]
    public string Destination { get; set; } = ".";

    /// <summary>The file's name, which a piped file brings.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? FileName { get; set; }

    /// <summary>The file's size, which a piped file brings.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public long? Length { get; set; }

    /// <summary>Whether it is a folder, which a piped file brings.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public bool IsFolder { get; set; }

    /// <summary>What was done: downloaded.</summary>
    /// <param name="result">What came of it.</param>
    protected override string OutcomeOf(FileInfo result) => "downloaded";

    /// <summary>Starts the downloads of one asset.</summary>
    protected override void ProcessRecord() => Try(Asset, () =>
    {
        if (!_readers.TryGetValue(Asset, out var reader))
            _readers[Asset] = reader = Project.Media.Files(Asset).OpenReader();
        foreach (var file in Files())
            Try(file.Name, () => Save(reader, file));
    });

    private IEnumerable<AssetFile> Files()
    {
        if (IsBound(nameof(FileName)) && FileName is { Length: > 0 } piped)
            return [new AssetFile(Asset, piped, Length, IsFolder)];
        if (Name is { Length: > 0 } names && !names.Any(WildcardPattern.ContainsWildcardCharacters))
            return names.Select(name => new AssetFile(Asset, name, null, false));
        var files = Project.Media.Files(Asset);
        var storage = Await(files.ListAsync);
        return [.. AssetFile.Of(Asset, storage).Where(file => FilePattern.Matches(Name, file.Name))];
    }

    private void Save(AssetFileReader reader, AssetFile file)
    {
        if (file.IsFolder)
        {
            WriteWarning($"The folder '{file.Name}' was left out: MK.IO does not list what lies in folders. Name the files: Save-MkIoAssetFile {Asset} '{file.Name}/…'");
            return;
        }

        var path = LocalPath.Within(FileSystemPath.Of(SessionState.Path, Destination), file.Name);
        if (File.Exists(path) && !Force)
            throw new MkIoException(MkIoErrorKind.AlreadyExists, $"There is a file '{path}' already; it was left as it is. -Force replaces it.");
        if (!ShouldProcess($"{Asset}/{file.Name}", $"Download to {path}"))
            return;
        var progress = Progress;
        progress.Expect(file.Length);
        Start(file, path, async cancellationToken =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await reader.DownloadAsync(file.Name, path, progress.Moved, cancellationToken).ConfigureAwait(false);
            return new FileInfo(path);
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _readers.Clear();
    }
}
