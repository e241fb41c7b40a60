using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>What a user said about an asset; null means that it was not said.</summary>
internal sealed record AssetChange
{
    public string? StorageAccountName { get; init; }

    public string? Container { get; init; }

    public string? SubPath { get; init; }

    public string? Description { get; init; }

    public string? AlternateId { get; init; }

    public string? ContainerDeletionPolicy { get; init; }

    public required MapChange<string> Labels { get; init; }

    public void ApplyTo(Asset asset)
    {
        // The service would refuse another place too, but only after it was asked, and in words that do not help.
        asset.StorageAccountName = Unmoved(asset, "storage account", StorageAccountName, asset.StorageAccountName);
        asset.Container = Unmoved(asset, "container", Container, asset.Container);
        asset.SubPath = Unmoved(asset, "sub-path", SubPath, asset.SubPath);
        asset.Description = ClearableText.Changed(Description, asset.Description);
        asset.AlternateId = ClearableText.Changed(AlternateId, asset.AlternateId);
        asset.ContainerDeletionPolicy = ContainerDeletionPolicy ?? asset.ContainerDeletionPolicy;
        asset.Labels = Labels.ApplyTo(asset.Labels);
    }

    /// <summary>
    /// Finds the storage account where none was said. It is looked for where the input tells it, also for an asset that
    /// exists: one that stands elsewhere must not be taken for it.
    /// </summary>
    public async Task<Action<Asset>> CompleteAsync(Lookup<StorageAccount> accounts, AssetSource? source, Asset? current, CancellationToken cancellationToken)
    {
        if (StorageAccountName is not null || (source is null && current is not null))
            return static _ => { };
        var account = StorageAccountMatch.One(await accounts.AllAsync(cancellationToken).ConfigureAwait(false), source);
        return asset => asset.StorageAccountName = Unmoved(asset, "storage account", account, asset.StorageAccountName);
    }

    private static string? Unmoved(Asset asset, string what, string? said, string? current)
        => said is null || asset.Name is null || string.Equals(said, current, StringComparison.Ordinal)
            ? said ?? current
            : throw new MkIoException(MkIoErrorKind.Conflict,
                $"The asset '{asset.Name}' exists with the {what} '{current}', which cannot become '{said}': the place of an asset is fixed when it is created. Give the new asset another name, such as -Name {{ \"vod-$($_.Name)\" }}.");
}
