using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Adds a credential to a storage account, beside those that it has.</summary>
/// <remarks>
/// <para>The credential is checked first, with one request to the storage; the service then tries it itself. MK.IO uses the credential that expires last.</para>
/// <para>To replace a credential, use Update-MkIoStorageCredential: it removes the old ones when the new one is seen to work.</para>
/// </remarks>
/// <example>
/// <para>Give a storage account another SAS.</para>
/// <code>New-MkIoStorageCredential media -SasUrl (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
/// <para>Give a bucket another access key.</para>
/// <code>$key = New-IAMAccessKey -UserName mkio
/// New-MkIoStorageCredential archive -AccessKeyId $key.AccessKeyId -SecretAccessKey $key.SecretAccessKey</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.New, "MkIoStorageCredential", SupportsShouldProcess = true, DefaultParameterSetName = SasUrlSet)]
[OutputType(typeof(StorageCredential))]
[RequiresPermission("infra.storage.get", "infra.storagetoken.create")]
public sealed class NewMkIoStorageCredentialCommand : ChangeStorageCredentialCmdlet
{
    /// <summary>Adds the credential.</summary>
    protected override void ProcessRecord() => Try(StorageAccountName, () =>
    {
        var target = NewTarget();
        if (!ShouldProcess(StorageAccountName, "Add a credential to the storage account"))
            return;
        PassGate(target, StorageCheckDepth.Quick, SkipCheck);
        var (credentials, credential) = (Project.Media.StorageCredentials(StorageAccountName), StorageSpecs.ToCredential(target));
        WriteObject(Await(cancellationToken => credentials.AddAsync(credential, cancellationToken)));
    });
}
