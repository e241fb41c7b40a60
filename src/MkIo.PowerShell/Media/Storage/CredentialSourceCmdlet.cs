using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>The ways to say what opens a storage.</summary>
public abstract class CredentialSourceCmdlet : MkIoCmdlet
{
    /// <summary>The parameter set of an Azure SAS URL.</summary>
    protected const string SasUrlSet = "SasUrl";

    /// <summary>The parameter set of an Azure SAS.</summary>
    protected const string SasTokenSet = "SasToken";

    /// <summary>The parameter set of S3.</summary>
    protected const string S3Set = "S3";

    /// <summary>The parameter set of Google.</summary>
    protected const string GoogleSet = "Google";

    /// <summary>The "Blob service SAS URL" of the Azure portal: account and SAS in one, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = SasUrlSet, Mandatory = true)]
    [SecretTransformation]
    public Secret? SasUrl { get; set; }

    /// <summary>The SAS of the Azure storage account, with or without its leading question mark, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = SasTokenSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [SecretTransformation]
    public Secret? SasToken { get; set; }

    /// <summary>The id of the IAM user's access key: AKIA and 16 capitals or digits.</summary>
    [Parameter(ParameterSetName = S3Set, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? AccessKeyId { get; set; }

    /// <summary>The IAM user's secret access key, 40 characters, as a SecureString or a string.</summary>
    [Parameter(ParameterSetName = S3Set, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [SecretTransformation]
    public Secret? SecretAccessKey { get; set; }

    /// <summary>The path of the JSON key file of the Google service account.</summary>
    [Parameter(ParameterSetName = GoogleSet, Mandatory = true)]
    public string? ServiceAccountKeyPath { get; set; }

    /// <summary>Checks a storage before it is given to MK.IO, unless that was not wanted.</summary>
    /// <exception cref="MkIoException">Something in it cannot work.</exception>
    private protected void PassGate(StorageTarget target, StorageCheckDepth depth, bool skip)
    {
        if (skip)
            return;
        var observer = Observer;
        var warnings = Await(cancellationToken => StoragePreflight.PassAsync(target, depth, observer, cancellationToken));
        // What is judged offline is judged again with the request, and said once.
        if (depth == StorageCheckDepth.Offline)
            return;
        foreach (var warning in warnings)
            WriteWarning(warning.ToString());
    }

    /// <summary>The content of the key file.</summary>
    private protected string ReadKeyFile()
    {
        try
        {
            return File.ReadAllText(FileSystemPath.Of(SessionState.Path, ServiceAccountKeyPath!));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The key file cannot be read: {error.Message}", error);
        }
    }
}
