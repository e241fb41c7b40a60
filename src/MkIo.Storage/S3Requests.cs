using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using Amazon.S3.Model;

namespace MkIo.Storage;

/// <summary>Requests to one bucket by one key. Amazon's library signs them.</summary>
internal sealed class S3Requests : IDisposable
{
    private const string DefaultRegion = "us-east-1";

    private const int BufferSize = 4096;

    private readonly S3StorageTarget _target;
    private readonly StorageCheckOptions _options;
    private readonly AmazonS3Client _client;

    public S3Requests(S3StorageTarget target, StorageCheckOptions options, string region)
    {
        _target = target;
        _options = options;
        Region = region;
        _client = S3Clients.Create(target, options.S3Endpoint, region, options.Timeout, retries: 0, options.Observer);
    }

    public string Region { get; }

    /// <summary>Lists the bucket where it is. Nobody says in which region that is: the first one that is asked knows.</summary>
    public static async Task<(S3Requests Requests, S3Answer List)> FindAsync(S3StorageTarget target, StorageCheckOptions options, CancellationToken cancellationToken)
    {
        var requests = new S3Requests(target, options, options.Region ?? DefaultRegion);
        try
        {
            var list = await requests.ListAsync(cancellationToken).ConfigureAwait(false);
            if (list is not { IsSuccess: false, Region: { } region } || region == requests.Region)
                return (requests, list);
            requests.Dispose();
            requests = new S3Requests(target, options, region);
            return (requests, await requests.ListAsync(cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            requests.Dispose();
            throw;
        }
    }

    public Task<S3Answer> ListAsync(CancellationToken cancellationToken)
        => TryAsync(token => _client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = _target.BucketName, MaxKeys = 1 }, token), cancellationToken);

    public Task<S3Answer> PutAsync(string key, string content, CancellationToken cancellationToken)
        => TryAsync(token => _client.PutObjectAsync(new PutObjectRequest { BucketName = _target.BucketName, Key = key, ContentBody = content, UseChunkEncoding = false }, token), cancellationToken);

    public Task<S3Answer> DeleteAsync(string key, CancellationToken cancellationToken)
        => TryAsync(token => _client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = _target.BucketName, Key = key }, token), cancellationToken);

    public async Task<S3Answer> GetAsync(string key, CancellationToken cancellationToken)
    {
        var body = string.Empty;
        var answer = await TryAsync(async token =>
        {
            using var response = await _client.GetObjectAsync(new GetObjectRequest { BucketName = _target.BucketName, Key = key }, token).ConfigureAwait(false);
            using var content = new MemoryStream();
            await response.ResponseStream.CopyToAsync(content, BufferSize, token).ConfigureAwait(false);
            body = Encoding.UTF8.GetString(content.ToArray());
            return response;
        }, cancellationToken).ConfigureAwait(false);
        return answer with { Body = body };
    }

    public void Dispose() => _client.Dispose();

    private async Task<S3Answer> TryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) where T : AmazonWebServiceResponse
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_options.Timeout);
        try
        {
            return new S3Answer((int)(await work(patience.Token).ConfigureAwait(false)).HttpStatusCode, null, null);
        }
        catch (AmazonS3Exception error) when (error.StatusCode != 0)
        {
            return new S3Answer((int)error.StatusCode, error.ErrorCode, error.Message) { Region = RegionOf(error) };
        }
        catch (Exception error) when (error is OperationCanceledException or TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            return new S3Answer(0, null, Unreachable.TimedOut);
        }
        catch (Exception error) when (error is AmazonClientException or HttpRequestException or IOException)
        {
            return new S3Answer(0, null, Unreachable.Reason(error)) { HostUnknown = Unreachable.IsHostUnknown(error) };
        }
    }

    private static string? RegionOf(AmazonS3Exception error)
        => error.InnerException is HttpErrorResponseException { Response: { } response } && response.GetHeaderValue("x-amz-bucket-region") is { Length: > 0 } region ? region : null;
}

/// <summary>What S3 said to one request.</summary>
/// <param name="Status">The HTTP status; 0 when no answer came.</param>
/// <param name="Code">S3's code for an error, such as <c>NoSuchBucket</c>.</param>
/// <param name="Detail">S3's words, or why no answer came.</param>
/// <param name="Body">The object that was read.</param>
internal sealed record S3Answer(int Status, string? Code, string? Detail, string? Body = null)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The region that S3 points to instead of the one that was asked.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the endpoint's name is known to nobody.</summary>
    public bool HostUnknown { get; init; }

    /// <summary>
    /// Whether S3 names the right that is missing. It does so to keys of the bucket's own account and organization; to others it says no more than that access is denied.
    /// </summary>
    public bool IsNamedDenial => Code == "AccessDenied" && Detail?.IndexOf("not authorized to perform", StringComparison.OrdinalIgnoreCase) >= 0;
}
