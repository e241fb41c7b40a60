using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>Gets assets: by name, by wildcard, by filter or by label.</summary>
/// <remarks>
/// <para>A list streams while its pages arrive, and stops asking when the pipeline has enough.</para>
/// <para>The service filters by name, id, labels, created, createdBy, updated, updatedBy and by properties/ with alternateId, assetId, container, containerDeletionPolicy, created, lastModified, storageAccountName, subPath.</para>
/// </remarks>
/// <example>
/// <para>One asset.</para>
/// <code>Get-MkIoAsset a1</code>
/// </example>
/// <example>
/// <para>The newest ten of a storage account.</para>
/// <code>Get-MkIoAsset -Filter "properties/storageAccountName eq 'media'" -OrderBy 'properties/created desc' -First 10</code>
/// </example>
/// <example>
/// <para>All of a series.</para>
/// <code>Get-MkIoAsset -Label @{ series = 'news' }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/assets/">Assets</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoAsset", SupportsPaging = true)]
[OutputType(typeof(Asset))]
[RequiresPermission("ams.asset.get")]
public sealed class GetMkIoAssetCommand : GetLabeledCmdlet<Asset>
{
    private protected override ListSpec<Asset> Spec => new(Project.Media.Assets, asset => asset.Name);
}
