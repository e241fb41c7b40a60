using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media;

/// <summary>Removes storage accounts from MK.IO, after asking; the account in the cloud stays.</summary>
/// <remarks><para>The service refuses while assets use the storage account.</para></remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoStorageAccount media</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStorageAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("infra.storage.delete")]
public sealed class RemoveMkIoStorageAccountCommand : RemoveResourceCmdlet<StorageAccount>
{
    /// <inheritdoc/>
    protected override ResourceCollection<StorageAccount> Collection => Project.Media.StorageAccounts;
}
