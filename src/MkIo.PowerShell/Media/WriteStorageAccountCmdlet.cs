using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media;

/// <summary>What New- and Set-MkIoStorageAccount have in common: the ways to say where a storage is and what opens it.</summary>
public abstract class WriteStorageAccountCmdlet : ProjectCmdlet
{
    /// <summary>The parameter set of an Azure SAS URL.</summary>
    protected const string SasUrlSet = "SasUrl";

    /// <summary>The parameter set of an Azure URL with a SAS.</summary>
    protected const string SasTokenSet = "SasToken";

    /// <summary>The parameter set of an S3 bucket.</summary>
    protected const string S3Set = "S3";

    /// <summary>The parameter set of a Google bucket.</summary>
    protected const string GoogleSet = "Google";

    /// <summary>The storage account's name in MK.IO; it need not be its name in the cloud.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The "Blob service SAS URL" of the Azure portal: account and SAS in one, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = SasUrlSet, Mandatory = true)]
    [SecretTransformation]
    public Secret? SasUrl { get; set; }

    /// <summary>The blob endpoint of the Azure storage account, such as https://name.blob.core.windows.net.</summary>
    [Parameter(ParameterSetName = SasTokenSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BlobEndPoint")]
    public string? Url { get; set; }

    /// <summary>The SAS of the Azure storage account, with or without its leading question mark, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = SasTokenSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [SecretTransformation]
    public Secret? SasToken { get; set; }

    /// <summary>The bucket of Amazon S3 or Google Cloud Storage.</summary>
    [Parameter(ParameterSetName = S3Set, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = GoogleSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? BucketName { get; set; }

    /// <summary>The id of the IAM user's access key: AKIA or ASIA and 16 capitals or digits.</summary>
    [Parameter(ParameterSetName = S3Set, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? AccessKeyId { get; set; }

    /// <summary>The IAM user's secret access key, 40 characters, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = S3Set, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [SecretTransformation]
    public Secret? SecretAccessKey { get; set; }

    /// <summary>The path of the JSON key file of the Google service account.</summary>
    [Parameter(ParameterSetName = GoogleSet, Mandatory = true)]
    public string? ServiceAccountKeyPath { get; set; }

    /// <summary>Words for people.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Leaves the judgement of URL, SAS, bucket and key to the service.</summary>
    [Parameter]
    public SwitchParameter SkipCheck { get; set; }

    /// <summary>Where the storage is and what opens it, as the parameters say; null when they say neither.</summary>
    /// <exception cref="MkIoException">Something in them cannot work.</exception>
    private protected StorageSpec? NewSpec()
    {
        StorageSpec? spec = ParameterSetName switch
        {
            SasUrlSet => StorageSpecBuilder.Azure(SasUrl!.Reveal(), null, SkipCheck),
            SasTokenSet => StorageSpecBuilder.Azure(Url!, SasToken, SkipCheck),
            S3Set => StorageSpecBuilder.S3(BucketName!, AccessKeyId!, SecretAccessKey!, SkipCheck),
            GoogleSet => StorageSpecBuilder.Google(BucketName!, ReadKeyFile(), SkipCheck),
            _ => null,
        };
        if (spec is not null && !string.IsNullOrEmpty(Description))
            spec.Description = Description;
        return spec;
    }

    private string ReadKeyFile()
    {
        try
        {
            return File.ReadAllText(GetUnresolvedProviderPathFromPSPath(ServiceAccountKeyPath));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The key file cannot be read: {error.Message}", error);
        }
    }
}
