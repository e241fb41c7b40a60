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
    [ResourceName]
    [Accepts(typeof(Asset))]
    [Accepts(typeof(AssetFile), nameof(AssetFile.AssetName))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <summary>The file's name, or a pattern with wildcards. For tracks it is the track's name.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ResourceName]
    [Accepts(typeof(AssetFile))]
    public string[]? Name { get; set; }

    /// <summary>Lists the tracks that the service found in the files, in place of the files.</summary>
    [Parameter]
    public SwitchParameter Track { get; set; }

    /// <summary>Starts the listing of one asset.</summary>
    protected override void ProcessRecord() => Take(Asset, () =>
    {
        var input = Resolve(nameof(Asset), Asset);
        // A piped file stands for itself.
        var own = Name is null && input.Type == typeof(AssetFile) ? input.Text(nameof(AssetFile.Name)) : null;
        var wanted = own is not null ? FileNames.Exactly(own) : FileNames.Of(Name?.Select(given => Resolve(nameof(Name), given)));
        var (asset, files) = (input.Name, Project.Media.Files(input.Name));
        Start(asset, $"{asset}/{own}", async cancellationToken => new AssetStorageOf(asset, wanted, await files.ListAsync(cancellationToken).ConfigureAwait(false)));
    });

    /// <summary>Writes what was found.</summary>
    /// <param name="result">The listing.</param>
    protected override void Emit(AssetStorageOf result)
    {
        var (asset, wanted, storage) = Guard.NotNull(result);
        if (Track)
            WriteObject(AssetTrack.Of(asset, storage).Where(track => wanted.Matches(track.Name)), enumerateCollection: true);
        else
            WriteObject(AssetFile.Of(asset, storage).Where(file => wanted.Matches(file.Name)), enumerateCollection: true);
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
[Cmdlet(VerbsCommunications.Send, "MkIoAssetFile", SupportsShouldProcess = true, DefaultParameterSetName = SasUrlSet)]
[OutputType(typeof(AssetFile))]
[RequiresPermission("ams.asset.get", "infra.storage.get")]
public sealed class SendMkIoAssetFileCommand : TransferCmdlet<AssetFile>
{
    private const string SasUrlSet = "SasUrl";
    private const string SasTokenSet = "SasToken";
    private const string S3Set = "S3";
    private const string LiteralSasUrlSet = "LiteralPathSasUrl";
    private const string LiteralSasTokenSet = "LiteralPathSasToken";
    private const string LiteralS3Set = "LiteralPathS3";

    private UploadTarget? _target;
    private string _asset = string.Empty;

    /// <summary>The asset's name.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [Alias("AssetName")]
    [ResourceName]
    [Accepts(typeof(Asset))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <summary>Paths of files and folders, with or without wildcards. A file or folder that exists with exactly that name is preferred to what its wildcards match.</summary>
    [Parameter(ParameterSetName = SasUrlSet, Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = SasTokenSet, Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = S3Set, Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName(Expected = "a path", LeavesOthers = true)]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Paths of files and folders, used exactly as typed: no characters are wildcards. Accepts pipeline input from Get-ChildItem and Get-Item.</summary>
    [Parameter(ParameterSetName = LiteralSasUrlSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralSasTokenSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = LiteralS3Set, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName(Expected = "a path")]
    [Alias("PSPath", "FullName")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The folder within the asset that the files go to.</summary>
    /// <value>The top of the asset</value>
    [Parameter]
    public string? Folder { get; set; }

    /// <summary>The URL of the storage account or of the container with a SAS behind it, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = SasUrlSet, Mandatory = true)]
    [Parameter(ParameterSetName = LiteralSasUrlSet, Mandatory = true)]
    [SecretTransformation]
    public Secret? SasUrl { get; set; }

    /// <summary>A SAS for the asset's storage account, whose URL MK.IO knows, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = SasTokenSet, Mandatory = true)]
    [Parameter(ParameterSetName = LiteralSasTokenSet, Mandatory = true)]
    [SecretTransformation]
    public Secret? SasToken { get; set; }

    /// <summary>The id of an access key that may write to the asset's bucket.</summary>
    [Parameter(ParameterSetName = S3Set, Mandatory = true)]
    [Parameter(ParameterSetName = LiteralS3Set, Mandatory = true)]
    public string? AccessKeyId { get; set; }

    /// <summary>The secret access key, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = S3Set, Mandatory = true)]
    [Parameter(ParameterSetName = LiteralS3Set, Mandatory = true)]
    [SecretTransformation]
    public Secret? SecretAccessKey { get; set; }

    /// <summary>Finds the place before any file.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _asset = NameOf(nameof(Asset), Asset);
            var (media, asset, key, observer) = (Project.Media, _asset, new UploadKey(SasUrl, SasToken, AccessKeyId, SecretAccessKey), Observer);
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
        foreach (var given in Path)
            Take(given, () => SendAll(LocalFiles.Find(SessionState.Path, NameOf(nameof(Path), given))));
        foreach (var given in LiteralPath)
            Take(given, () => SendAll(LocalFiles.Find(SessionState.Path, NameOf(nameof(LiteralPath), given), isLiteral: true)));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _target?.Dispose();
    }

    private void SendAll(IEnumerable<(string Path, string Name)> files)
    {
        foreach (var file in files)
            Take(file.Path, () => Send(file.Path, file.Name));
    }

    private void Send(string path, string name)
    {
        var within = string.IsNullOrEmpty(Folder) ? name : $"{Folder!.Trim('/')}/{name}";
        if (!ShouldProcess($"{_asset}/{within}", $"Upload {path}"))
            return;
        var (target, progress, asset, force) = (_target!, Progress, _asset, Force.IsPresent);
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
    [ResourceName]
    [Accepts(typeof(Asset))]
    [Accepts(typeof(AssetFile), nameof(AssetFile.AssetName))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <summary>The file's name with the folders in which it lies, or a pattern with wildcards for the files at the top.</summary>
    /// <value>All files at the top</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ResourceName]
    [Accepts(typeof(AssetFile))]
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
        var input = Resolve(nameof(Asset), Asset);
        var asset = input.Name;
        if (!_readers.TryGetValue(asset, out var reader))
            _readers[asset] = reader = Project.Media.Files(asset).OpenReader();
        foreach (var file in Files(input))
            Take(file, () => Save(reader, file));
    });

    private IEnumerable<AssetFile> Files(NameInput input)
    {
        var asset = input.Name;
        if (IsBound(nameof(FileName)) && FileName is { Length: > 0 } piped)
            return [new AssetFile(asset, piped, Length, IsFolder)];
        var wanted = FileNames.Of(Name?.Select(given => Resolve(nameof(Name), given)));
        if (wanted.Exact is { } names)
            return names.Select(name => new AssetFile(asset, name, null, false));
        var files = Project.Media.Files(asset);
        var storage = Await(files.ListAsync);
        return [.. AssetFile.Of(asset, storage).Where(file => wanted.Matches(file.Name))];
    }

    private void Save(AssetFileReader reader, AssetFile file)
    {
        if (file.IsFolder)
        {
            WriteWarning($"The folder '{file.Name}' was left out: MK.IO does not list what lies in folders. Name the files: Save-MkIoAssetFile {file.AssetName} '{file.Name}/…'");
            return;
        }

        var path = LocalPath.Within(FileSystemPath.Of(SessionState.Path, Destination), file.Name);
        var (progress, force) = (Progress, Force.IsPresent);
        RefuseExisting(path, force);
        if (!ShouldProcess($"{file.AssetName}/{file.Name}", $"Download to {path}"))
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
