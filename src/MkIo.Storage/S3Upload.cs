using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using MkIo.Http;

namespace MkIo.Storage;

/// <summary>Puts files into an S3 bucket. Amazon's library cuts large ones into parts, sends several at a time and repeats what fails.</summary>
internal sealed class S3Upload : IFileUpload
{
    private const int PartsAtOnce = 4;
    private const int Retries = 4;
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(5);

    private readonly string _bucket;
    private readonly string _host;
    private readonly AmazonS3Client _client;
    private readonly TransferUtility _transfer;

    private S3Upload(string bucket, string host, AmazonS3Client client)
    {
        _bucket = bucket;
        _host = host;
        _client = client;
        _transfer = new TransferUtility(client, new TransferUtilityConfig { ConcurrentServiceRequests = PartsAtOnce });
    }

    /// <summary>Finds the bucket's region.</summary>
    /// <param name="target">The bucket and its key.</param>
    /// <param name="endpoint">The address of S3; null for Amazon's.</param>
    /// <param name="observer">Who listens to the requests; null for nobody.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="MkIoException">There is no such bucket, or the key is not known.</exception>
    public static async Task<S3Upload> OpenAsync(S3StorageTarget target, Uri? endpoint, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        var host = endpoint?.Host ?? "Amazon S3";
        var (requests, list) = await S3Requests.FindAsync(target, new StorageCheckOptions { S3Endpoint = endpoint, Observer = observer }, cancellationToken).ConfigureAwait(false);
        using (requests)
        {
            if (list.Status == 0)
                throw new MkIoException(MkIoErrorKind.ConnectionFailed, $"The storage at {host} cannot be reached: {list.Detail}");
            // A key that may write need not be one that may list.
            if (!list.IsSuccess && list.Code != "AccessDenied")
                throw UploadFailure.Of((HttpStatusCode)list.Status, list.Code, $"to the bucket '{target.BucketName}'", "the access key is not known or does not go with its secret.");
            return new S3Upload(target.BucketName, host, S3Clients.Create(target, endpoint, requests.Region, AttemptTimeout, Retries, observer));
        }
    }

    public async Task<long> FromFileAsync(string path, string name, bool overwrite, Action<long>? progress, CancellationToken cancellationToken)
    {
        var length = Readable(path);
        var place = $"'{name}' in the bucket '{_bucket}'";
        var told = new MonotonicProgress(progress);
        var request = new TransferUtilityUploadRequest { BucketName = _bucket, Key = name, FilePath = path, IfNoneMatch = overwrite ? null : "*" };
        request.UploadProgressEvent += (_, step) => told.Report(step.TransferredBytes);
        try
        {
            // The condition is judged when all parts are there, which is late for a large file.
            if (!overwrite && await ExistsAsync(name, cancellationToken).ConfigureAwait(false))
                throw UploadFailure.Exists(place);
            await _transfer.UploadAsync(request, cancellationToken).ConfigureAwait(false);
            return length;
        }
        catch (AmazonS3Exception error) when (error.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            throw UploadFailure.Exists(place);
        }
        catch (AmazonS3Exception error) when (error.StatusCode != 0)
        {
            throw UploadFailure.Of(error.StatusCode, error.ErrorCode, place, "the key may have been deleted, or lack s3:PutObject.");
        }
        catch (Exception error) when (error is AmazonClientException or HttpRequestException or IOException or TimeoutException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw UploadFailure.Unreachable(_host, error);
        }
        finally
        {
            told.End();
        }
    }

    public void Dispose()
    {
        _transfer.Dispose();
        _client.Dispose();
    }

    // What is wrong with the file itself is told before anything that is wrong with the cloud.
    private static long Readable(string path)
    {
        using var file = File.OpenRead(path);
        return file.Length;
    }

    // A key that may not read is told so here; whether the file is there then shows at the end.
    private async Task<bool> ExistsAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await _client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = _bucket, Key = name }, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AmazonS3Exception error) when (error.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return false;
        }
    }
}
