using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

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
public sealed class SetMkIoStorageAccountCommand : StorageSourceCmdlet
{
    private const string DescriptionSet = "Description";

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
        var (accounts, name, description, says) = (Project.Media.StorageAccounts, Name, Description, IsBound(nameof(Description)));
        WriteObject(Await(cancellationToken => target is null
            ? DescribeAsync(accounts, name, description, cancellationToken)
            : WriteAsync(accounts, name, StorageSpecs.ToSpec(target, description), says, cancellationToken)));
    });

    // The answers of the service hold no usable credential, so that reading and writing back would break the storage: PATCH leaves it alone.
    private static async Task<StorageAccount> DescribeAsync(ResourceCollection<StorageAccount> accounts, string name, string? description, CancellationToken cancellationToken)
    {
        var current = await accounts.GetAsync(name, cancellationToken).ConfigureAwait(false);
        if (string.Equals(current.Description ?? string.Empty, description, StringComparison.Ordinal))
            return current;
        var changes = StoragePatch.Description(current.Type!, description);
        return await accounts.PatchAsync(name, changes, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<StorageAccount> WriteAsync(ResourceCollection<StorageAccount> accounts, string name, StorageSpec spec, bool saysDescription, CancellationToken cancellationToken)
    {
        var current = await accounts.FindAsync(name, cancellationToken).ConfigureAwait(false);
        if (current is not null)
        {
            StayInPlace(current, spec);
            if (!saysDescription)
                spec.Description = current.Description;
        }

        return await accounts.PutAsync(name, new StorageAccount { Spec = spec }, cancellationToken).ConfigureAwait(false);
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
