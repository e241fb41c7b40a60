using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>What the cmdlets that give a registered storage account a credential have in common.</summary>
public abstract class ChangeStorageCredentialCmdlet : CredentialSourceCmdlet
{
    /// <summary>The storage account's name in MK.IO.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ResourceName]
    [Accepts(typeof(StorageAccount))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string StorageAccountName { get; set; } = string.Empty;

    /// <summary>Leaves the judgement of the credential to the service.</summary>
    [Parameter]
    public SwitchParameter SkipCheck { get; set; }

    /// <summary>The name of the storage account that was given.</summary>
    private protected string StorageAccount => NameOf(nameof(StorageAccountName), StorageAccountName);

    /// <summary>The registered storage with the new credential, checked without asking it.</summary>
    /// <exception cref="MkIoException">The credential is none for this storage, or cannot work.</exception>
    private protected StorageTarget NewTarget()
    {
        var (accounts, name) = (Project.Media.StorageAccounts, StorageAccount);
        var account = Await(cancellationToken => accounts.GetAsync(name, cancellationToken));
        var target = NewTarget(account);
        PassGate(target, StorageCheckDepth.Offline, SkipCheck);
        return target;
    }

    private StorageTarget NewTarget(StorageAccount account) => (account.Type, ParameterSetName) switch
    {
        (StorageType.Azure, SasUrlSet) => OfSameAccount(account, SasUrl!),
        (StorageType.Azure, SasTokenSet) => OfSameAccount(account, SasToken!),
        (StorageType.S3, S3Set) => new S3StorageTarget(account.BucketName!, AccessKeyId!, SecretAccessKey!),
        (StorageType.Google, GoogleSet) => new GoogleStorageTarget(account.BucketName!, ReadKeyFile()),
        _ => throw Invalid($"The storage account '{account.Name}' is of the type {account.Type}, which this credential does not open."),
    };

    private static AzureStorageTarget OfSameAccount(StorageAccount account, Secret given)
    {
        var text = given.Reveal();
        if (text.IndexOf("://", StringComparison.Ordinal) >= 0 && !BlobServiceAddress.Contains(account.Url!, text))
            throw Invalid($"The SAS URL is that of {Redactor.Text(BlobServiceAddress.Split(text).Url)}; the storage account '{account.Name}' stands for {account.Url}.");
        return new AzureStorageTarget(account.Url!, given);
    }
}
