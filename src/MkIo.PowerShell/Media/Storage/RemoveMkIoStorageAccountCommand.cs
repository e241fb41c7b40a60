using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Removes storage accounts from MK.IO, after asking; the account in the cloud stays.</summary>
/// <remarks><para>The service refuses while assets use the storage account; the confirmation counts them and names some.</para></remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoStorageAccount archive</code>
/// </example>
/// <example>
/// <para>See what would become of those that no asset uses.</para>
/// <code>$used = (Get-MkIoAsset).StorageAccountName | Sort-Object -Unique
/// Get-MkIoStorageAccount | Where-Object Name -notin $used | Remove-MkIoStorageAccount -WhatIf</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStorageAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("infra.storage.delete", "ams.asset.get")]
public sealed class RemoveMkIoStorageAccountCommand : RemoveCmdlet<StorageAccount>
{
    private const int Named = 5;
    private const int Counted = 1000;

    /// <inheritdoc/>
    protected override ResourceCollection<StorageAccount> Collection => Project.Media.StorageAccounts;

    /// <inheritdoc/>
    protected override string? Consequence(string name)
    {
        var media = Project.Media;
        return Await(cancellationToken => UseAsync(media, name, cancellationToken));
    }

    // Nobody needs the exact number of very many, and each page costs a request.
    private static async Task<string?> UseAsync(MediaApi media, string name, CancellationToken cancellationToken)
    {
        var assets = await StorageAccess.ListAsync(media, name, Counted + 1, cancellationToken).ConfigureAwait(false);
        if (assets.Count == 0)
            return null;
        var count = assets.Count > Counted ? $"more than {Counted} assets use it" : assets.Count == 1 ? "1 asset uses it" : $"{assets.Count} assets use it";
        return $"{count}: {string.Join(", ", assets.Take(Named))}{(assets.Count > Named ? ", …" : string.Empty)}";
    }
}
