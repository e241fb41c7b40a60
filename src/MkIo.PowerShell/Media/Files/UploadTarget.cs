using MkIo.Http;
using MkIo.Media;
using MkIo.Storage;
using MkIo.Transfer;

namespace MkIo.PowerShell.Media.Files;

/// <summary>Where the files of an asset lie, and what opens it.</summary>
internal sealed class UploadTarget
{
    private readonly BlobUpload _upload;
    private readonly string? _subPath;

    private UploadTarget(BlobUpload upload, string? subPath)
    {
        _upload = upload;
        _subPath = subPath;
    }

    /// <summary>Asks MK.IO where the asset lies, and makes its container where it is missing.</summary>
    public static async Task<UploadTarget> FindAsync(MediaApi media, string assetName, Secret? sasUrl, Secret? sasToken, CancellationToken cancellation)
    {
        var asset = await media.Assets.GetAsync(assetName, cancellation).ConfigureAwait(false);
        var (url, sas) = sasUrl is null ? (await AccountUrlAsync(media, asset, cancellation).ConfigureAwait(false), sasToken!.Reveal()) : BlobServiceAddress.Split(sasUrl.Reveal());
        if (Storage.SasToken.Parse(sas ?? string.Empty) is not { } token)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, "There is no SAS. Give -SasUrl with a SAS behind the URL, or -SasToken.");
        var container = new BlobContainer(ContainerUrl(url, asset), token.Token);
        await container.EnsureAsync(cancellation).ConfigureAwait(false);
        return new UploadTarget(new BlobUpload(container), asset.SubPath);
    }

    public Task<long> UploadAsync(string path, string name, bool overwrite, Action<long> progress, CancellationToken cancellation)
        => _upload.FromFileAsync(path, string.IsNullOrEmpty(_subPath) ? name : $"{_subPath!.Trim('/')}/{name}", overwrite, progress, cancellation);

    private static async Task<string> AccountUrlAsync(MediaApi media, Asset asset, CancellationToken cancellation)
    {
        var account = await media.StorageAccounts.GetAsync(asset.StorageAccountName ?? string.Empty, cancellation).ConfigureAwait(false);
        return account.Spec is AzureStorageSpec { Url: { } url }
            ? url.TrimEnd('/')
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The asset '{asset.Name}' lies in {account.Type}; files are uploaded to Azure Blob Storage only. Use the tools of that cloud.");
    }

    private static Uri ContainerUrl(string url, Asset asset)
    {
        if (BlobServiceAddress.Check(url).Result == StorageCheckResult.Pass)
            return new Uri($"{url}/{asset.Container}");
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.AbsolutePath.TrimEnd('/').EndsWith("/" + asset.Container, StringComparison.Ordinal))
            return address;
        throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The URL is neither that of a storage account nor that of the container '{asset.Container}', in which the asset '{asset.Name}' lies.");
    }
}
