using MkIo.Media;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>Finds the registered storage account that an asset's place belongs to.</summary>
internal static class StorageAccountMatch
{
    private const int MostNames = 10;

    /// <summary>The name of the one account that fits.</summary>
    /// <param name="accounts">The registered accounts.</param>
    /// <param name="source">Where the media lies; null where nothing tells it.</param>
    /// <exception cref="MkIoException">None fits, or several do.</exception>
    public static string One(IReadOnlyList<StorageAccount> accounts, AssetSource? source)
    {
        var fitting = accounts.Where(account => Fits(account, source)).ToList();
        return fitting.Count == 1 ? fitting[0].Name! : throw NotOne(source, accounts, fitting);
    }

    private static bool Fits(StorageAccount account, AssetSource? source) => source switch
    {
        { BucketName: { } bucket } => string.Equals(account.BucketName, bucket, StringComparison.Ordinal),
        { AccountUrl: { } address } => account.Type == StorageType.Azure && account.Url is { } url && BlobServiceAddress.Contains(url, address),
        { } => account.Type == StorageType.Azure,
        // Nothing tells where the media lies: the only account there is must be it.
        null => true,
    };

    private static MkIoException NotOne(AssetSource? source, IReadOnlyList<StorageAccount> accounts, List<StorageAccount> fitting)
    {
        var place = source switch
        {
            { BucketName: { } bucket } => $"the bucket '{bucket}'",
            { AccountUrl: { } address } => $"the storage account '{BlobServiceAddress.Split(address).Url}'",
            { } => $"the container '{source.Container}', which does not tell its account",
            null => "an asset without a container",
        };
        var candidates = fitting.Count > 0 ? fitting : accounts;
        var names = candidates.Count == 0 ? "none" : string.Join(", ", candidates.Take(MostNames).Select(account => $"{account.Name} ({account.Url ?? account.BucketName})"));
        return new MkIoException(MkIoErrorKind.InvalidRequest, fitting.Count == 0
            ? $"No storage account in MK.IO stands for {place}. Registered: {names}. Register it with New-MkIoStorageAccount, or name one with -StorageAccountName."
            : $"Several storage accounts in MK.IO fit {place}: {names}. Name one with -StorageAccountName.");
    }
}
