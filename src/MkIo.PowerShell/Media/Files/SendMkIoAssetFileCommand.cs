using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Files;

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
            Try(path, () => SendAll(path));
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
            Send(item.Path, item.Name);
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
