using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>The ways to say where a storage is and what opens it.</summary>
public abstract class StorageSourceCmdlet : CredentialSourceCmdlet
{
    /// <summary>The blob endpoint of the Azure storage account, such as https://name.blob.core.windows.net.</summary>
    [Parameter(ParameterSetName = SasTokenSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BlobEndPoint")]
    public string? Url { get; set; }

    /// <summary>The bucket of Amazon S3 or Google Cloud Storage.</summary>
    [Parameter(ParameterSetName = S3Set, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = GoogleSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? BucketName { get; set; }

    /// <summary>The storage as the parameters say it; null when they name none.</summary>
    private protected StorageTarget? NewTarget() => ParameterSetName switch
    {
        SasUrlSet => new AzureStorageTarget(SasUrl!.Reveal()),
        SasTokenSet => new AzureStorageTarget(Url!, SasToken),
        S3Set => new S3StorageTarget(BucketName!, AccessKeyId!, SecretAccessKey!),
        GoogleSet => new GoogleStorageTarget(BucketName!, ReadKeyFile()),
        _ => null,
    };
}
