using MkIo.Http;
using MkIo.Media;
using MkIo.Storage;

namespace MkIo.PowerShell.Media;

/// <summary>Finds the registered storage account that a container or bucket lies in. The list is read once for a whole pipeline.</summary>
internal sealed class StorageAccountFinder(MkIoProject project)
{
    private readonly object _gate = new();
    private Task<List<StorageAccount>>? _accounts;

    /// <summary>The name of the one account that fits.</summary>
    /// <exception cref="MkIoException">None fits, or several do.</exception>
    public async Task<string> FindAsync(AssetSource? source, CancellationToken cancellationToken)
    {
        var accounts = await AccountsAsync(cancellationToken).ConfigureAwait(false);
        var fitting = accounts.Where(account => Fits(account, source)).ToList();
        return fitting.Count == 1 ? fitting[0].Name! : throw NotOne(source, accounts, fitting);
    }

    private Task<List<StorageAccount>> AccountsAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // A list that could not be read is asked for again by the next item.
            if (_accounts is null or { IsFaulted: true } or { IsCanceled: true })
                _accounts = ReadAsync(cancellationToken);
            return _accounts;
        }
    }

    private async Task<List<StorageAccount>> ReadAsync(CancellationToken cancellationToken)
    {
        var accounts = new List<StorageAccount>();
        await foreach (var account in project.Media.StorageAccounts.ListAsync(null, cancellationToken).ConfigureAwait(false))
            accounts.Add(account);
        return accounts;
    }

    private static bool Fits(StorageAccount account, AssetSource? source) => source switch
    {
        { BucketName: { } bucket } => string.Equals(account.BucketName, bucket, StringComparison.Ordinal),
        { AccountUrl: { } address } => account.Type == StorageType.Azure && account.Url is { } url && BlobServiceAddress.Contains(url, address),
        { } => account.Type == StorageType.Azure,
        // Nothing tells where the media lies: the only account there is must be it.
        null => true,
    };

    private static MkIoException NotOne(AssetSource? source, List<StorageAccount> accounts, List<StorageAccount> fitting)
    {
        var place = source switch
        {
            { BucketName: { } bucket } => $"the bucket '{bucket}'",
            { AccountUrl: { } address } => $"the storage account '{BlobServiceAddress.Split(address).Url}'",
            { } => $"the container '{source.Container}', which does not tell its account",
            null => "an asset without a container",
        };
        var candidates = fitting.Count > 0 ? fitting : accounts;
        var names = candidates.Count == 0 ? "none" : string.Join(", ", candidates.Take(10).Select(account => $"{account.Name} ({account.Url ?? account.BucketName})"));
        return new MkIoException(MkIoErrorKind.InvalidRequest, fitting.Count == 0
            ? $"No storage account in MK.IO stands for {place}. Registered: {names}. Register it with New-MkIoStorageAccount, or name one with -StorageAccountName."
            : $"Several storage accounts in MK.IO fit {place}: {names}. Name one with -StorageAccountName.");
    }
}
