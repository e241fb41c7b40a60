using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media;

/// <summary>Removes storage accounts from MK.IO, after asking; the account in the cloud stays.</summary>
/// <remarks><para>The service refuses while assets use the storage account; the confirmation counts them and names some.</para></remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoStorageAccount media</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStorageAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("infra.storage.delete", "ams.asset.get")]
public sealed class RemoveMkIoStorageAccountCommand : RemoveResourceCmdlet<StorageAccount>
{
    private const int Named = 5;

    /// <inheritdoc/>
    protected override ResourceCollection<StorageAccount> Collection => Project.Media.StorageAccounts;

    /// <inheritdoc/>
    protected override string? Consequence(string name) => Await(cancellation => UseAsync(name, cancellation));

    private async Task<string?> UseAsync(string name, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var page in Project.Media.Assets.PagesAsync(new ListQuery { Filter = StorageAccess.Filter(name) }, cancellation).ConfigureAwait(false))
            names.AddRange(page.Value.Select(asset => asset.Name!));

        if (names.Count == 0)
            return null;
        var more = names.Count > Named ? ", …" : string.Empty;
        return $"{names.Count} asset{(names.Count == 1 ? "" : "s")} use it: {string.Join(", ", names.Take(Named))}{more}";
    }
}
