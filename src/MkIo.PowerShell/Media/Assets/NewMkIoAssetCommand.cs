using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>Creates assets, and refuses to touch those that exist.</summary>
/// <remarks>
/// <para>Containers of Get-AzStorageContainer and buckets of Get-S3Bucket become assets of the same name; the storage account is found among the registered ones. Without a container the service makes one.</para>
/// <para>Storage account, container and sub-path are fixed when an asset is created. To create or update, use Set-MkIoAsset.</para>
/// </remarks>
/// <example>
/// <para>Create an asset for a container that exists.</para>
/// <code>New-MkIoAsset a1 -StorageAccountName media -Container season-1</code>
/// </example>
/// <example>
/// <para>Create an empty asset for the output of an encoding job.</para>
/// <code>New-MkIoAsset a1-hd -StorageAccountName media -ContainerDeletionPolicy Delete</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/assets/">Assets</seealso>
[Cmdlet(VerbsCommon.New, "MkIoAsset", SupportsShouldProcess = true)]
[OutputType(typeof(Asset))]
[RequiresPermission("ams.asset.get", "ams.asset.create", "infra.storage.get")]
public sealed class NewMkIoAssetCommand : SetMkIoAssetCommand;
