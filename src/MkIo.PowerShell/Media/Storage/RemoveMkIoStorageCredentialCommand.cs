using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Removes credentials of storage accounts from MK.IO, after asking. In the cloud they stay valid.</summary>
/// <remarks><para>Without a credential that works MK.IO has no access to the storage, and its assets stop to play: the confirmation says when the last one would go.</para></remarks>
/// <example>
/// <para>Remove the one that expires first.</para>
/// <code>$first = Get-MkIoStorageCredential media | Sort-Object Expires | Select-Object -First 1
/// Remove-MkIoStorageCredential media $first.Id</code>
/// </example>
/// <example>
/// <para>Keep the one that expires last, which MK.IO uses.</para>
/// <code>Get-MkIoStorageCredential media | Sort-Object Expires | Select-Object -SkipLast 1 | Remove-MkIoStorageCredential -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStorageCredential", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("infra.storagetoken.get", "infra.storagetoken.delete")]
public sealed class RemoveMkIoStorageCredentialCommand : MkIoCmdlet
{
    /// <summary>The storage account's name in MK.IO.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string StorageAccountName { get; set; } = string.Empty;

    /// <summary>The credential's id.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public Guid[] Id { get; set; } = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Asks, and removes.</summary>
    protected override void ProcessRecord()
    {
        var credentials = Project.Media.StorageCredentials(StorageAccountName);
        foreach (var id in Id)
        {
            Try(id, () =>
            {
                var asks = !Force || IsBound("WhatIf") || IsBound("Confirm");
                if (!asks || ShouldProcess($"{StorageAccountName} {id}", Action(credentials, id)))
                    Remove(credentials, id);
            });
        }
    }

    private string Action(StorageCredentialCollection credentials, Guid id)
        => Await(cancellationToken => CountOthersAsync(credentials, id, cancellationToken)) > 0
            ? "Remove the credential"
            : "Remove the LAST credential: MK.IO loses access to the storage account";

    private void Remove(StorageCredentialCollection credentials, Guid id) => Await(async cancellationToken =>
    {
        await credentials.DeleteAsync(id.ToString(), cancellationToken).ConfigureAwait(false);
        return true;
    });

    private static async Task<int> CountOthersAsync(StorageCredentialCollection credentials, Guid id, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var credential in credentials.ListAsync(null, cancellationToken).ConfigureAwait(false))
            count += credential.Id != id && !(credential.Expires <= DateTimeOffset.UtcNow) ? 1 : 0;
        return count;
    }
}
