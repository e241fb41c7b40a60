using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Registers a storage account: Azure Blob with a SAS, Amazon S3 with an access key, or Google with a service account.</summary>
/// <remarks>
/// <para>The SAS or key is checked before it is sent, at last with one request to the storage itself: a missing permission, an expiry in the past, a wrong signature, a bucket of someone else's are refused with what to do. The service then tries the storage itself. Test-MkIoStorageAccount shows all checks.</para>
/// <para>MK.IO needs a SAS of the blob service, for containers and objects, with Read, Write, Delete, List, Add and Create; of an S3 key GetObject, PutObject, DeleteObject and ListBucket.</para>
/// <para>URL and bucket cannot be changed later. A name that exists is refused unless -Force replaces its credential and description.</para>
/// </remarks>
/// <example>
/// <para>Register an Azure storage account by the SAS URL of the portal.</para>
/// <code>New-MkIoStorageAccount media -SasUrl (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
/// <para>Register the account of an Az context with a SAS made for it.</para>
/// <code>$azure = (Get-AzStorageAccount -ResourceGroupName media -Name mymedia).Context
/// $sas = New-AzStorageAccountSASToken -Context $azure -Service Blob -ResourceType Container,Object -Permission rwdlac -ExpiryTime (Get-Date).AddYears(1)
/// New-MkIoStorageAccount media -Url $azure.BlobEndPoint -SasToken $sas</code>
/// </example>
/// <example>
/// <para>Register an S3 bucket.</para>
/// <code>$key = New-IAMAccessKey -UserName mkio
/// New-MkIoStorageAccount archive -BucketName my-archive -AccessKeyId $key.AccessKeyId -SecretAccessKey $key.SecretAccessKey</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.New, "MkIoStorageAccount", SupportsShouldProcess = true, DefaultParameterSetName = SasUrlSet)]
[OutputType(typeof(StorageAccount))]
[RequiresPermission("infra.storage.get", "infra.storage.create", "infra.storage.update")]
public sealed class NewMkIoStorageAccountCommand : StorageSourceCmdlet
{
    /// <summary>Replaces credential and description of a storage account that exists.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The storage account's name in MK.IO; it need not be its name in the cloud.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Words for people.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Leaves the judgement of URL, SAS, bucket and key to the service.</summary>
    [Parameter]
    public SwitchParameter SkipCheck { get; set; }

    /// <summary>Registers the storage account.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var target = NewTarget()!;
        PassGate(target, StorageCheckDepth.Offline, SkipCheck);
        if (!ShouldProcess(Name, "Register the storage account"))
            return;

        PassGate(target, StorageCheckDepth.Quick, SkipCheck);
        var (accounts, name, account) = (Project.Media.StorageAccounts, Name, new StorageAccount { Spec = StorageSpecs.ToSpec(target, Description) });
        if (Force)
            WriteObject(Await(cancellationToken => accounts.PutAsync(name, account, cancellationToken)));
        else
            WriteObject(Await(cancellationToken => accounts.CreateAsync(name, account, cancellationToken)).Resource);
    });
}
