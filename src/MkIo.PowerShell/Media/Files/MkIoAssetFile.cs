using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;

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

/// <summary>Uploads files and folders into the container of an asset.</summary>
/// <remarks>
/// <para>The files go straight to Azure Blob Storage with a SAS that may write there, or to Amazon S3 with an access key; MK.IO is only asked where the asset lies. Large files go up in parts, several at a time, and appear when they are whole.</para>
/// <para>A folder goes up with all that is in it; its own name is no part of the names in the asset. A file that is there already is left alone, unless -Force replaces it. Assets in Google are not written to.</para>
/// </remarks>
/// <example>
/// <para>A folder, into an asset whose storage account is registered.</para>
/// <code>Send-MkIoAssetFile a1 ./episodes -SasToken (Get-Secret media-sas)</code>
/// </example>
/// <example>
/// <para>Two files, with the "Blob service SAS URL" of the portal.</para>
/// <code>Send-MkIoAssetFile a1 trailer.mp4, trailer.vtt -SasUrl (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
/// <para>A folder, into an asset in Amazon S3.</para>
/// <code>$key = New-IAMAccessKey -UserName mkio
/// Send-MkIoAssetFile archived ./episodes -AccessKeyId $key.AccessKeyId -SecretAccessKey $key.SecretAccessKey</code>
/// </example>
/// <example>
/// <para>Files of the pipeline.</para>
/// <code>Get-ChildItem clip-*.mp4 | Send-MkIoAssetFile a1 -SasToken (Get-Secret media-sas) -PassThru</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/download-asset-files/">Download asset files</seealso>
[Cmdlet(VerbsCommunications.Send, "MkIoAssetFile", SupportsShouldProcess = true, DefaultParameterSetName = "SasUrl")]
[OutputType(typeof(AssetFile))]
[RequiresPermission("ams.asset.get", "infra.storage.get")]
public sealed class SendMkIoAssetFileCommand : TransferCmdlet<AssetFile>
{
    private UploadTarget? _target;

    /// <summary>The asset's name.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [Alias("AssetName")]
    [ParentNameTransformation("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <summary>Files and folders, with or without wildcards.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "PSPath")]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The folder within the asset that the files go to.</summary>
    /// <value>The top of the asset</value>
    [Parameter]
    public string? Folder { get; set; }

    /// <summary>The URL of the storage account or of the container with a SAS behind it, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = "SasUrl", Mandatory = true)]
    [SecretTransformation]
    public Secret? SasUrl { get; set; }

    /// <summary>A SAS for the asset's storage account, whose URL MK.IO knows, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = "SasToken", Mandatory = true)]
    [SecretTransformation]
    public Secret? SasToken { get; set; }

    /// <summary>The id of an access key that may write to the asset's bucket.</summary>
    [Parameter(ParameterSetName = "S3", Mandatory = true)]
    public string? AccessKeyId { get; set; }

    /// <summary>The secret access key, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = "S3", Mandatory = true)]
    [SecretTransformation]
    public Secret? SecretAccessKey { get; set; }

    /// <summary>Finds the place before any file.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            var (media, asset, key, observer) = (Project.Media, Asset, new UploadKey(SasUrl, SasToken, AccessKeyId, SecretAccessKey), Observer);
            _target = Await(cancellationToken => UploadTarget.FindAsync(media, asset, key, observer, cancellationToken));
        }
        catch (MkIoException error)
        {
            ThrowTerminatingError(ToRecord(error, Asset));
        }
    }

    /// <summary>What was done: uploaded.</summary>
    /// <param name="result">What came of it.</param>
    protected override string OutcomeOf(AssetFile result) => "uploaded";

    /// <summary>Starts the uploads.</summary>
    protected override void ProcessRecord()
    {
        foreach (var path in Path)
            Take(path, () => SendAll(path));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _target?.Dispose();
    }

    private void SendAll(string path)
    {
        foreach (var item in LocalFiles.Find(this, path))
            Take(item.Path, () => Send(item.Path, item.Name));
    }

    private void Send(string path, string name)
    {
        var within = string.IsNullOrEmpty(Folder) ? name : $"{Folder!.Trim('/')}/{name}";
        if (!ShouldProcess($"{Asset}/{within}", $"Upload {path}"))
            return;
        var (target, progress, asset, force) = (_target!, Progress, Asset, Force.IsPresent);
        progress.Expect(new FileInfo(path).Length);
        Start(path, within, async cancellationToken =>
        {
            var length = await target.UploadAsync(path, within, force, progress.Moved, cancellationToken).ConfigureAwait(false);
            return new AssetFile(asset, within, length, false);
        });
    }
}

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
    protected override void ProcessRecord() => Take(Asset, () =>
    {
        if (!_readers.TryGetValue(Asset, out var reader))
            _readers[Asset] = reader = Project.Media.Files(Asset).OpenReader();
        foreach (var file in Files())
            Take(file, () => Save(reader, file));
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
        var (progress, force) = (Progress, Force.IsPresent);
        RefuseExisting(path, force);
        if (!ShouldProcess($"{Asset}/{file.Name}", $"Download to {path}"))
            return;
        progress.Expect(file.Length);
        Start(file, path, async cancellationToken =>
        {
            // Once more: an earlier item, such as the file of the same name of another asset, may have written it by now.
            RefuseExisting(path, force);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await reader.DownloadAsync(file.Name, path, progress.Moved, cancellationToken).ConfigureAwait(false);
            return new FileInfo(path);
        });
    }

    private static void RefuseExisting(string path, bool force)
    {
        if (File.Exists(path) && !force)
            throw new MkIoException(MkIoErrorKind.AlreadyExists, $"There is a file '{path}' already; it was left as it is. -Force replaces it.");
    }
}
