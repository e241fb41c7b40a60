using System.Net.Http;
using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Storage;

namespace MkIo.PowerShell.Media;

/// <summary>Registers a storage account, or changes the description or the credential of one that exists.</summary>
/// <remarks>
/// <para>With a SAS or key, the storage account is registered or gets this credential; a description that is not given stays. With a description alone, only that is changed.</para>
/// <para>URL and bucket cannot be changed: another URL or bucket is an error, and the storage account stays as it was.</para>
/// </remarks>
/// <example>
/// <para>Change the description.</para>
/// <code>Set-MkIoStorageAccount media -Description 'Masters, West Europe'</code>
/// </example>
/// <example>
/// <para>Give a storage account a new SAS, or register it if it is not there.</para>
/// <code>Set-MkIoStorageAccount media -SasUrl (Read-Host -AsSecureString)</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoStorageAccount", SupportsShouldProcess = true, DefaultParameterSetName = DescriptionSet)]
[OutputType(typeof(StorageAccount))]
[RequiresPermission("infra.storage.get", "infra.storage.create", "infra.storage.update")]
public sealed class SetMkIoStorageAccountCommand : WriteStorageAccountCmdlet
{
    private const string DescriptionSet = "Description";

    /// <summary>Registers or changes the storage account.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var target = NewTarget();
        if (target is null && !IsBound(nameof(Description)))
            throw Invalid("Nothing to change was given. Use -Description, or the parameters of a SAS or key.");
        if (target is not null)
            PassGate(target, StorageCheckDepth.Offline, SkipCheck);
        if (!ShouldProcess(Name, target is null ? "Change the description of the storage account" : "Register the storage account, or change its credential"))
            return;
        if (target is not null)
            PassGate(target, StorageCheckDepth.Quick, SkipCheck);
        WriteObject(Await(cancellationToken => target is null ? DescribeAsync(cancellationToken) : WriteAsync(NewSpec(target), cancellationToken)));
    });

    // The answers of the service hold no usable credential, so that reading and writing back would break the storage: PATCH leaves it alone.
    private async Task<StorageAccount> DescribeAsync(CancellationToken cancellationToken)
    {
        var accounts = Project.Media.StorageAccounts;
        var current = await accounts.GetAsync(Name, cancellationToken).ConfigureAwait(false);
        if (string.Equals(current.Description ?? string.Empty, Description, StringComparison.Ordinal))
            return current;
        var changes = StoragePatch.Description(current.Type!, Description);
        return await accounts.PatchAsync(Name, changes, cancellationToken).ConfigureAwait(false);
    }

    private async Task<StorageAccount> WriteAsync(StorageSpec spec, CancellationToken cancellationToken)
    {
        var accounts = Project.Media.StorageAccounts;
        var current = await accounts.FindAsync(Name, cancellationToken).ConfigureAwait(false);
        if (current is not null)
        {
            StayInPlace(current, spec);
            if (!IsBound(nameof(Description)))
                spec.Description = current.Description;
        }

        return await accounts.PutAsync(Name, new StorageAccount { Spec = spec }, cancellationToken).ConfigureAwait(false);
    }

    private static void StayInPlace(StorageAccount current, StorageSpec spec)
    {
        var desired = new StorageAccount { Spec = spec };
        var same = current.Type == desired.Type && current.BucketName == desired.BucketName
            && (spec is not AzureStorageSpec || BlobServiceAddress.Contains(current.Url ?? string.Empty, desired.Url!));
        if (!same)
        {
            throw new MkIoException(MkIoErrorKind.Conflict,
                $"The storage account '{current.Name}' stands for {current.Url ?? current.BucketName}, which cannot become {desired.Url ?? desired.BucketName}. Register the other under another name.");
        }
    }
}
