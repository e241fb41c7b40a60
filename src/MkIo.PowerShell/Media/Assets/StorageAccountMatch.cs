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

    /// <summary>Refuses an account that the user named and that is certainly not the one of the container.</summary>
    /// <param name="accounts">The registered accounts.</param>
    /// <param name="named">The account that the user named.</param>
    /// <param name="source">Where the media lies.</param>
    /// <exception cref="MkIoException">The container is in another account.</exception>
    public static void Check(IReadOnlyList<StorageAccount> accounts, string named, AssetSource source)
    {
        var account = accounts.FirstOrDefault(account => string.Equals(account.Name, named, StringComparison.Ordinal));
        // What the service does not know it refuses itself; an address of a company's own domain does not tell the account.
        if (account?.Url is not { } url || AzureName(url) is not { } registered || source.BucketName is not null)
            return;
        if ((AzureName(source.AccountUrl) ?? (source.IsAccountNameOpen ? null : source.AccountName)) is { } actual && !Same(registered, actual))
        {
            throw new MkIoException(MkIoErrorKind.InvalidRequest,
                $"The container '{source.Container}' is in the storage account '{actual}', and '{named}' in MK.IO is '{registered}' ({url}).");
        }
    }

    private static bool Fits(StorageAccount account, AssetSource? source) => source switch
    {
        { BucketName: { } bucket } => string.Equals(account.BucketName, bucket, StringComparison.Ordinal),
        { AccountUrl: { } address } => account.Type == StorageType.Azure && account.Url is { } url && BlobServiceAddress.Contains(url, address),
        { AccountName: { } name } => account.Type == StorageType.Azure
            && (Same(AzureName(account.Url) ?? PathName(account.Url), name) || (source.IsAccountNameOpen && string.Equals(account.Name, name, StringComparison.Ordinal))),
        { } => account.Type == StorageType.Azure,
        // Nothing tells where the media lies: the only account there is must be it.
        null => true,
    };

    // https://NAME.blob.core.windows.net, of any cloud and zone; null for any other address.
    private static string? AzureName(string? address)
        => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.HostNameType == UriHostNameType.Dns
            && url.Host.Split('.') is { Length: > 2 } labels && labels.Skip(1).Take(2).Contains("blob", StringComparer.OrdinalIgnoreCase) ? labels[0] : null;

    // http://127.0.0.1:10000/NAME, of an emulator.
    private static string? PathName(string? address)
        => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.IsLoopback ? url.AbsolutePath.Trim('/').Split('/')[0] : null;

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static MkIoException NotOne(AssetSource? source, IReadOnlyList<StorageAccount> accounts, List<StorageAccount> fitting)
    {
        var candidates = fitting.Count > 0 ? fitting : accounts;
        var names = candidates.Count == 0 ? "none" : string.Join(", ", candidates.Take(MostNames).Select(account => $"{account.Name} ({account.Url ?? account.BucketName})"));
        return new MkIoException(MkIoErrorKind.InvalidRequest, fitting.Count > 0
            ? $"{Several(source)}: {names}. Specify one with -StorageAccountName."
            : $"No registered storage account matches {Place(source)}. Registered: {names}. Register it with New-MkIoStorageAccount, or specify one with -StorageAccountName.");
    }

    private static string Several(AssetSource? source) => source is { BucketName: null, AccountUrl: null, AccountName: null }
        ? $"The input doesn't specify the storage account of the container '{source.Container}', and several are registered"
        : $"Several registered storage accounts match {Place(source)}";

    private static string Place(AssetSource? source) => source switch
    {
        { BucketName: { } bucket } => $"the bucket '{bucket}'",
        { AccountUrl: { } address } => $"the address '{BlobServiceAddress.Split(address).Url}'",
        { AccountName: { } name } => $"the Azure storage account '{name}'",
        { } => $"the container '{source.Container}'",
        null => "an asset without a container",
    };
}
