using MkIo.Resources;

namespace MkIo.Media;

/// <summary>Sees whether MK.IO itself gets at the files of a storage account, by the assets that lie in it.</summary>
internal sealed class StorageAccess(MediaApi media, string storageAccount)
{
    // One asset may be broken for reasons of its own.
    private const int Attempts = 3;

    // One answer may be a failure of the moment. A credential that does not work stays so, whatever the status it shows by.
    private const int Retries = 1;

    private IReadOnlyList<string>? _assets;

    /// <summary>Some assets of the account; empty where it has none.</summary>
    public async Task<IReadOnlyList<string>> AssetsAsync(CancellationToken cancellationToken)
        => _assets ??= await ListAsync(media, storageAccount, Attempts, cancellationToken).ConfigureAwait(false);

    /// <summary>Asks for access to the files of an asset.</summary>
    /// <returns>The asset that showed it; null where the account has none.</returns>
    /// <exception cref="MkIoException">MK.IO does not get in.</exception>
    public async Task<string?> ProveAsync(CancellationToken cancellationToken)
    {
        MkIoException? refusal = null;
        foreach (var asset in await AssetsAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                await media.Files(asset).GetAccessAsync(Retries, cancellationToken).ConfigureAwait(false);
                return asset;
            }
            catch (MkIoException error)
            {
                refusal = error;
            }
        }

        return refusal is null ? null : throw refusal;
    }

    /// <summary>The names of the first assets of a storage account.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(MediaApi media, string storageAccount, int first, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (var asset in media.Assets.ListAsync(new ListQuery { Filter = Filter(storageAccount), First = first }, cancellationToken).ConfigureAwait(false))
            names.Add(asset.Name!);
        return names;
    }

    /// <summary>The filter for the assets of a storage account.</summary>
    public static string Filter(string storageAccount) => $"properties/storageAccountName eq {ListQuery.Literal(storageAccount)}";
}
