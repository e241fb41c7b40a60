using System.Collections;
using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media;

/// <summary>What a user said about an asset; null means that it was not said.</summary>
internal sealed class AssetChange(string? storageAccountName)
{
    public required string Name { get; init; }

    public string? StorageAccountName { get; private set; } = storageAccountName;

    public string? Container { get; init; }

    public string? SubPath { get; init; }

    public string? Description { get; init; }

    public string? AlternateId { get; init; }

    public string? ContainerDeletionPolicy { get; init; }

    public IDictionary? Label { get; init; }

    /// <summary>Adds the account that was found for the place, where none was said.</summary>
    public AssetChange In(string? account)
    {
        StorageAccountName ??= account;
        return this;
    }

    public void ApplyTo(Asset asset)
    {
        StayInPlace(asset);
        asset.StorageAccountName = StorageAccountName ?? asset.StorageAccountName;
        asset.Container = Container ?? asset.Container;
        asset.SubPath = SubPath ?? asset.SubPath;
        asset.Description = Changed(Description, asset.Description);
        asset.AlternateId = Changed(AlternateId, asset.AlternateId);
        asset.ContainerDeletionPolicy = ContainerDeletionPolicy ?? asset.ContainerDeletionPolicy;
        asset.Labels = LabelChange.Apply(Label, asset.Labels);
    }

    // An empty text was said on purpose: it clears the field.
    private static string? Changed(string? said, string? current) => said switch
    {
        null => current,
        "" => null,
        _ => said,
    };

    // The service would refuse this too, but only after it was asked, and in words that do not help.
    private void StayInPlace(Asset asset)
    {
        if (asset.Name is null)
            return;
        Unmoved(asset, "storage account", StorageAccountName, asset.StorageAccountName);
        Unmoved(asset, "container", Container, asset.Container);
        Unmoved(asset, "sub-path", SubPath, asset.SubPath);
    }

    private static void Unmoved(Asset asset, string what, string? said, string? current)
    {
        if (said is null || string.Equals(said, current, StringComparison.Ordinal))
            return;
        throw new MkIoException(MkIoErrorKind.Conflict,
            $"The asset '{asset.Name}' exists with the {what} '{current}', which cannot become '{said}': the place of an asset is fixed when it is created. Give the new asset another name, such as -Name {{ \"vod-$($_.Name)\" }}.");
    }
}
