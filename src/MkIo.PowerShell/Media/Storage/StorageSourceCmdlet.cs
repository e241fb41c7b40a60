using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>The ways to say where a storage is and what opens it.</summary>
public abstract class StorageSourceCmdlet : CredentialSourceCmdlet
{
    /// <summary>The blob endpoint of the Azure storage account, such as https://name.blob.core.windows.net.</summary>
    [Parameter(ParameterSetName = SasTokenSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BlobEndPoint")]
    [AllowNull]
    [AllowEmptyString]
    public string? Url { get; set; }

    /// <summary>The bucket of Amazon S3 or Google Cloud Storage.</summary>
    [Parameter(ParameterSetName = S3Set, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = GoogleSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? BucketName { get; set; }

    /// <summary>The storage that the parameters specify, or else the piped one; null if there is neither.</summary>
    /// <param name="piped">What was piped; null for nothing.</param>
    /// <exception cref="MkIoException">What opens it is for another cloud than that of the piped one.</exception>
    private protected StorageTarget? NewTarget(PipedStorage? piped = null)
    {
        var target = ParameterSetName switch
        {
            SasUrlSet => new AzureStorageTarget(SasUrl!.Reveal()),
            SasTokenSet => new AzureStorageTarget(Said(Url) ?? piped?.Url ?? string.Empty, SasToken),
            S3Set => new S3StorageTarget(Said(BucketName) ?? piped?.BucketName ?? string.Empty, AccessKeyId!, SecretAccessKey!),
            GoogleSet => new GoogleStorageTarget(Said(BucketName) ?? piped?.BucketName ?? string.Empty, ReadKeyFile()),
            _ => piped is null ? null : Of(piped),
        };
        return target is null || piped?.Type is null || piped.Type == StorageSpecs.TypeOf(target) ? target
            : throw Invalid($"The piped storage is of the type {piped.Type}, which this credential does not open. Specify {PipedStorage.CredentialParameters(piped.Type)}.");
    }

    // PowerShell prefers the set that needs nothing, also where a row has all that another one wants.
    private static StorageTarget? Of(PipedStorage piped)
        => piped is { Url: { } url, SasToken: { } sas } ? new AzureStorageTarget(url, sas)
            : piped is { BucketName: { } bucket, AccessKeyId: { } id, SecretAccessKey: { } key } ? new S3StorageTarget(bucket, id, key)
            : null;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
