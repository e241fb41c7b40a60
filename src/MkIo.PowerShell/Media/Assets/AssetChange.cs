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

    /// <summary>Gives an asset its place, which one that exists keeps.</summary>
    /// <exception cref="MkIoException">It exists in another place.</exception>
    public void Place(Asset asset)
    {
        // The service would refuse another place too, but only after it was asked, and in words that do not help.
        asset.StorageAccountName = Unmoved(asset, "storage account", StorageAccountName, asset.StorageAccountName);
        asset.Container = Unmoved(asset, "container", Container, asset.Container);
        asset.SubPath = Unmoved(asset, "sub-path", SubPath, asset.SubPath);
    }

    public void ApplyTo(Asset asset)
    {
        asset.Description = ClearableText.Changed(Description, asset.Description);
        asset.AlternateId = ClearableText.Changed(AlternateId, asset.AlternateId);
        asset.ContainerDeletionPolicy = ContainerDeletionPolicy ?? asset.ContainerDeletionPolicy;
        asset.Labels = Labels.ApplyTo(asset.Labels);
    }

    /// <summary>
    /// Finds the storage account where none was said. It is looked for where the input tells it, also for an asset that
    /// exists: one that stands elsewhere must not be taken for it.
    /// </summary>
    /// <param name="accounts">The registered accounts.</param>
    /// <param name="source">What was piped; null for a name, or for nothing.</param>
    /// <param name="current">The asset as it is; null where there is none yet.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">No account matches, several do, or the specified one is another.</exception>
    public async Task<string?> AccountAsync(Lookup<StorageAccount> accounts, AssetSource? source, Asset? current, CancellationToken cancellationToken)
    {
        var container = source is { IsContainer: true } ? source : null;
        if (StorageAccountName is { } named)
        {
            if (container is { AccountUrl: not null } or { AccountName: not null })
                StorageAccountMatch.Check(await accounts.AllAsync(cancellationToken).ConfigureAwait(false), named, container);
            return named;
        }

        return container is null && current is not null
            ? current.StorageAccountName
            : StorageAccountMatch.One(await accounts.AllAsync(cancellationToken).ConfigureAwait(false), container);
    }

    /// <summary>Adds the storage account to an asset, and reports if the input doesn't specify it.</summary>
    /// <param name="name">The asset's name.</param>
    /// <param name="accounts">The registered accounts.</param>
    /// <param name="source">What was piped; null for a name, or for nothing.</param>
    /// <param name="current">The asset as it is; null where there is none yet.</param>
    /// <param name="report">Takes the message; called on any thread.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    public async Task<Action<Asset>> CompleteAsync(
        string name, Lookup<StorageAccount> accounts, AssetSource? source, Asset? current, Action<string> report, CancellationToken cancellationToken)
    {
        var account = await AccountAsync(accounts, source, current, cancellationToken).ConfigureAwait(false);
        if (current is null && MakesContainer(source))
            report($"Asset '{name}': a new container in '{account}'.");
        else if (StorageAccountName is null && source is { IsContainer: true, AccountUrl: null, AccountName: null, BucketName: null })
            report($"Asset '{name}': the input doesn't specify the storage account of the container '{Container}'. It is taken to be in '{account}', the only registered Azure storage account.");
        if (StorageAccountName is not null)
            return static _ => { };
        return asset => asset.StorageAccountName = Unmoved(asset, "storage account", account, asset.StorageAccountName);
    }

    /// <summary>Whether an asset that does not exist yet gets a container of its own.</summary>
    /// <param name="source">What was piped; null for a name, or for nothing.</param>
    public bool MakesContainer(AssetSource? source) => Container is null && source?.BucketName is null;

    /// <summary>What the confirmation and -WhatIf call the asset: its name and its place.</summary>
    /// <param name="name">The asset's name.</param>
    /// <param name="account">The storage account's name in MK.IO, or what else is known of it.</param>
    /// <param name="source">What was piped; null for a name, or for nothing.</param>
    public string PlaceOf(string name, string account, AssetSource? source)
        => MakesContainer(source) ? $"{name} (a new container in {account})"
            : Container is null ? $"{name} ({account}, bucket {source!.BucketName})"
            : $"{name} ({account}, container {Container})";

    private static string? Unmoved(Asset asset, string what, string? said, string? current)
        => said is null || asset.Name is null || string.Equals(said, current, StringComparison.Ordinal)
            ? said ?? current
            : throw new MkIoException(MkIoErrorKind.Conflict,
                $"The asset '{asset.Name}' exists with the {what} '{current}', which cannot become '{said}': the place of an asset is fixed when it is created. Give the new asset another name, such as -Name {{ \"vod-$($_.Name)\" }}.");
}
