using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Media.Storage;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Files;

/// <summary>Where the files of an asset lie, and what opens it.</summary>
internal sealed class UploadTarget(IFileUpload upload, string? subPath) : IDisposable
{
    /// <summary>Asks MK.IO where the asset lies, and makes its container where it is missing.</summary>
    public static async Task<UploadTarget> FindAsync(MediaApi media, string assetName, UploadKey key, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var asset = await media.Assets.GetAsync(assetName, cancellationToken).ConfigureAwait(false);
        // A SAS URL says which account it is for.
        var account = key.SasUrl is null ? await media.StorageAccounts.GetAsync(asset.StorageAccountName ?? string.Empty, cancellationToken).ConfigureAwait(false) : null;
        var upload = (account?.Spec, key) switch
        {
            (null, { SasUrl: { } url }) => await OpenAzureAsync(asset, BlobServiceAddress.Split(url.Reveal()), observer, cancellationToken).ConfigureAwait(false),
            (AzureStorageSpec { Url: { } url }, { SasToken: { } sas }) => await OpenAzureAsync(asset, (url.TrimEnd('/'), sas.Reveal()), observer, cancellationToken).ConfigureAwait(false),
            (S3StorageSpec { BucketName: { } bucket }, { AccessKeyId: { } id, SecretAccessKey: { } secret }) => await S3Upload.OpenAsync(new S3StorageTarget(bucket, id, secret), StoragePreflight.S3Endpoint, observer, cancellationToken).ConfigureAwait(false),
            _ => throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The asset '{asset.Name}' lies in {account?.Type}. {Advice(account?.Spec)}"),
        };
        return new UploadTarget(upload, asset.SubPath);
    }

    public async Task<long> UploadAsync(string path, string name, bool overwrite, Action<long> progress, CancellationToken cancellationToken)
    {
        try
        {
            return await upload.FromFileAsync(path, string.IsNullOrEmpty(subPath) ? name : $"{subPath!.Trim('/')}/{name}", overwrite, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (MkIoException error)
        {
            throw StorageAdvice.Complete(error);
        }
    }

    public void Dispose() => upload.Dispose();

    private static string Advice(StorageSpec? spec) => spec switch
    {
        AzureStorageSpec => "Give -SasUrl or -SasToken.",
        S3StorageSpec => "Give -AccessKeyId and -SecretAccessKey.",
        _ => "Files are uploaded to Azure Blob Storage and Amazon S3 only: use the tools of that cloud.",
    };

    private static async Task<IFileUpload> OpenAzureAsync(Asset asset, (string Url, string? Sas) place, IRequestObserver observer, CancellationToken cancellationToken)
    {
        if (SasToken.Parse(place.Sas ?? string.Empty) is not { } token)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, "There is no SAS. Give -SasUrl with a SAS behind the URL, or -SasToken.");
        var upload = new AzureUpload(ContainerUrl(place.Url, asset), token.Token, observer);
        await upload.EnsureContainerAsync(cancellationToken).ConfigureAwait(false);
        return upload;
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
