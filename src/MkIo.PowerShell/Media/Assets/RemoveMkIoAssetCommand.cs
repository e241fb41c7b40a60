using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>Removes assets, after asking.</summary>
/// <remarks>
/// <para>The media in the container stays, unless the asset's deletion policy is Delete: then the service deletes the container with all that is in it. The confirmation says so.</para>
/// </remarks>
/// <example>
/// <para>Remove one asset.</para>
/// <code>Remove-MkIoAsset a1</code>
/// </example>
/// <example>
/// <para>Remove all assets of a series without being asked.</para>
/// <code>Get-MkIoAsset -Label @{ series = 'trial' } | Remove-MkIoAsset -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/assets/">Assets</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoAsset", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.asset.delete", "ams.asset.get")]
public sealed class RemoveMkIoAssetCommand : RemoveCmdlet<Asset>
{
    private const string DeletesContainer = "Delete";

    /// <summary>The asset's deletion policy, which a piped asset brings; it saves asking the service.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? ContainerDeletionPolicy { get; set; }

    /// <summary>The asset's id, by which a piped asset is told from a name alone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public Guid? AssetId { get; set; }

    /// <summary>The asset's container, which a piped asset brings.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? Container { get; set; }

    /// <inheritdoc/>
    protected override ResourceCollection<Asset> Collection => Project.Media.Assets;

    /// <inheritdoc/>
    protected override string? Consequence(string name)
    {
        var (policy, container) = AssetId is null ? Read(name) : (ContainerDeletionPolicy, Container);
        return policy == DeletesContainer ? $"and the container '{container}' with ALL ITS CONTENT: the deletion policy is Delete" : null;
    }

    private (string?, string?) Read(string name)
    {
        var assets = Project.Media.Assets;
        var asset = Await(cancellationToken => assets.GetAsync(name, cancellationToken));
        return (asset.ContainerDeletionPolicy, asset.Container);
    }
}
