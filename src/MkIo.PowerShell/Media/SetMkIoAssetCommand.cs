using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media;

/// <summary>Creates assets or updates them, and keeps all that it was not told to change.</summary>
/// <remarks>
/// <para>An asset that exists is read, changed and written, so that its other fields stay; one that is already as desired is not written again. The same pipeline can be run twice.</para>
/// <para>Containers of Get-AzStorageContainer and buckets of Get-S3Bucket become assets of the same name; the storage account is found among the registered ones.</para>
/// <para>Storage account, container and sub-path are fixed when an asset is created.</para>
/// </remarks>
/// <example>
/// <para>Bring all containers of an Azure storage account in as assets.</para>
/// <code>$azure = (Get-AzStorageAccount -ResourceGroupName media -Name mymedia).Context
/// Get-AzStorageContainer -Context $azure | Set-MkIoAsset</code>
/// </example>
/// <example>
/// <para>Give them other names, and labels.</para>
/// <code>$azure = (Get-AzStorageAccount -ResourceGroupName media -Name mymedia).Context
/// Get-AzStorageContainer -Context $azure | Set-MkIoAsset -Name { "vod-$($_.Name)" } -Label @{ source = 'migration' }</code>
/// </example>
/// <example>
/// <para>Change one field of one asset.</para>
/// <code>Set-MkIoAsset a1 -Description 'Season 2, final cut'</code>
/// </example>
/// <example>
/// <para>Create assets from a table.</para>
/// <code>Import-Csv assets.csv | Set-MkIoAsset</code>
/// <para>Its columns are Name, Container, StorageAccountName, Description and Label, or some of them.</para>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/assets/">Assets</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoAsset", SupportsShouldProcess = true)]
[OutputType(typeof(Asset))]
[RequiresPermission("ams.asset.get", "ams.asset.create", "ams.asset.update", "infra.storage.get")]
public sealed class SetMkIoAssetCommand : WriteAssetCmdlet
{
    private protected override string Action => "Create or update the asset";

    private protected override async Task<Change<Asset>> WriteAsync(AssetChange change, AssetSource? source, StorageAccountFinder finder, CancellationToken cancellationToken)
    {
        // The account is looked for where the input tells it, also for an asset that exists: one that stands elsewhere must not be taken for it.
        var account = change.StorageAccountName is null && source is not null ? await finder.FindAsync(source, cancellationToken).ConfigureAwait(false) : null;
        var assets = Project.Media.Assets;
        var current = await assets.FindAsync(change.Name, cancellationToken).ConfigureAwait(false);
        if (current is null && change.StorageAccountName is null)
            account ??= await finder.FindAsync(source, cancellationToken).ConfigureAwait(false);
        return await assets.CreateOrUpdateAsync(change.Name, current, asset => change.In(account).ApplyTo(asset), cancellationToken).ConfigureAwait(false);
    }
}
