using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Gets the credentials of storage accounts: what they are, when they were added, when they expire. The secrets are not among it.</summary>
/// <remarks><para>MK.IO uses the credential that expires last; the account's Status.ActiveCredentialId names it.</para></remarks>
/// <example>
/// <para>The credentials of one storage account.</para>
/// <code>Get-MkIoStorageCredential media</code>
/// </example>
/// <example>
/// <para>All that expire within a month, in all storage accounts.</para>
/// <code>Get-MkIoStorageAccount | Get-MkIoStorageCredential | Where-Object { $null -ne $_.DaysLeft -and $_.DaysLeft -lt 30 }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStorageCredential")]
[OutputType(typeof(StorageCredential))]
[RequiresPermission("infra.storagetoken.get")]
public sealed class GetMkIoStorageCredentialCommand : MkIoCmdlet
{
    /// <summary>The storage account's name in MK.IO.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] StorageAccountName { get; set; } = [];

    /// <summary>The credential's id.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    public Guid[]? Id { get; set; }

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        foreach (var account in StorageAccountName)
        {
            var credentials = Project.Media.StorageCredentials(account);
            if (Id is null)
            {
                Try(account, () => WriteAll(credentials.ListAsync(null, StoppingToken)));
                continue;
            }

            foreach (var id in Id)
                Try(id, () => WriteObject(Await(cancellationToken => credentials.GetAsync(id.ToString(), cancellationToken))));
        }
    }
}
