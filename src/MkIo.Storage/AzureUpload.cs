using System.Net;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MkIo.Http;

namespace MkIo.Storage;

/// <summary>
/// Puts files into a container of Azure Blob Storage. Azure's library sends a large one in blocks, several at a time, which
/// become the blob when all are there: until then nobody sees it. Each block carries a checksum.
/// </summary>
/// <param name="url">The container's address.</param>
/// <param name="sas">The SAS, with or without its leading question mark.</param>
/// <param name="observer">Who listens to the requests; null for nobody.</param>
internal sealed class AzureUpload(Uri url, Secret sas, IRequestObserver? observer = null) : IFileUpload
{
    private const int MostBlocks = 50_000;
    private const int BlocksAtOnce = 4;
    private const int SmallestBlock = 4 * 1024 * 1024;
    private const int Retries = 4;
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(5);

    private readonly string _container = url.GetLeftPart(UriPartial.Path).TrimEnd('/');
    private readonly AzureSasCredential _sas = BlobClients.Credential(sas);
    private readonly BlobClientOptions _options = BlobClients.Options(observer, AttemptTimeout, Retries);

    /// <summary>Makes the container if it is not there; a SAS that may not is no failure, for the container mostly is.</summary>
    public async Task EnsureContainerAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(_container, () => new BlobContainerClient(new Uri(_container), _sas, _options).CreateAsync(cancellationToken: cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (MkIoException error) when (error.Status is HttpStatusCode.Conflict or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest)
        {
            // It is there, or its absence will be told by the first file.
        }
    }

    public async Task<long> FromFileAsync(string path, string name, bool overwrite, Action<long>? progress, CancellationToken cancellationToken)
    {
        using var file = new WholeFile(path);
        var length = file.Length;
        var size = Math.Max(SmallestBlock, (length + MostBlocks - 1) / MostBlocks);
        var told = new MonotonicProgress(progress);
        // What is smaller than the initial size goes up in one request.
        var options = new BlobUploadOptions
        {
            Conditions = overwrite ? null : new BlobRequestConditions { IfNoneMatch = ETag.All },
            ProgressHandler = told,
            TransferOptions = new StorageTransferOptions { InitialTransferSize = size + 1, MaximumTransferSize = size, MaximumConcurrency = BlocksAtOnce },
            TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.Auto },
        };
        try
        {
            var blob = new BlobClient(BlobClients.Address(_container, name), _sas, _options);
            await SendAsync($"'{name}' in {_container}", () => blob.UploadAsync(file, options, cancellationToken), cancellationToken).ConfigureAwait(false);
            told.Report(length);
            return length;
        }
        finally
        {
            told.End();
        }
    }

    public void Dispose()
    {
        // The connections are shared with all transfers.
    }

    private async Task SendAsync<T>(string place, Func<Task<T>> send, CancellationToken cancellationToken)
    {
        try
        {
            await send().ConfigureAwait(false);
        }
        catch (RequestFailedException error) when (error.Status != 0)
        {
            throw Failure(place, (HttpStatusCode)error.Status, error.ErrorCode ?? error.Message);
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException or HttpRequestException or IOException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw UploadFailure.Unreachable(url.Host, error);
        }
    }

    private static MkIoException Failure(string place, HttpStatusCode status, string code)
        => status == HttpStatusCode.PreconditionFailed || (status == HttpStatusCode.Conflict && code == "BlobAlreadyExists")
            ? UploadFailure.Exists(place)
            : UploadFailure.Of(status, code, place, "the SAS may have expired, be for another account, or lack Write and Create.");
}
