using System.Net;
using System.Net.Http.Headers;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using Amazon.S3.Model;

namespace MkIo.Emulator.Storage;

/// <summary>The objects of an S3 bucket, which is the container of all assets in it.</summary>
internal sealed class S3Files(Uri endpoint, string bucket, string keyId, string secret) : ICloudFiles
{
    // Long enough for a request that is sent immediately.
    private static readonly TimeSpan SignatureLifetime = TimeSpan.FromMinutes(1);

    private string _region = S3Probe.FirstRegion;

    public async Task<string?> TryListingAsync(CancellationToken cancellationToken)
    {
        (var problem, _region) = await S3Probe.FindAsync(endpoint, bucket, keyId, secret, cancellationToken).ConfigureAwait(false);
        return problem;
    }

    /// <summary>Without s3:ListBucket, S3 reports a missing object as forbidden, so the check is the same.</summary>
    public Task<string?> TryReadingAsync(string container, CancellationToken cancellationToken) => TryListingAsync(cancellationToken);

    public async Task<FileList> ListAsync(string container, string? subPath, CancellationToken cancellationToken)
    {
        var prefix = FileList.Prefix(subPath);
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix, Delimiter = "/" };
        var (files, folders) = (new List<StoredFile>(), new List<string>());
        using var client = Client();
        ListObjectsV2Response page;
        do
        {
            page = await client.ListObjectsV2Async(request, cancellationToken).ConfigureAwait(false);
            // Tools that create folders leave an empty object with the folder's name.
            files.AddRange((page.S3Objects ?? []).Where(item => item.Key != prefix).Select(item => new StoredFile(item.Key[prefix.Length..], item.Size ?? 0)));
            folders.AddRange((page.CommonPrefixes ?? []).Select(folder => folder[prefix.Length..].TrimEnd('/')));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
        return new FileList(files, folders);
    }

    public async Task<HttpResponseMessage> GetAsync(string container, string file, Action<HttpRequestHeaders> copyHeaders, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(await SignAsync(file).ConfigureAwait(false))) { Version = HttpVersion.Version11 };
        copyHeaders(request.Headers);
        return await CloudClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // The response of a presigned URL can be passed through as it comes, headers and content.
    private async Task<string> SignAsync(string file)
    {
        using var client = Client();
        try
        {
            return await client.GetPreSignedURLAsync(new GetPreSignedUrlRequest
            {
                BucketName = bucket,
                Key = file,
                Expires = DateTime.UtcNow + SignatureLifetime,
                Protocol = endpoint.Scheme == Uri.UriSchemeHttp ? Protocol.HTTP : Protocol.HTTPS,
            }).ConfigureAwait(false);
        }
        catch (AmazonClientException error)
        {
            // Callers use no type of the SDK, so that it is loaded only where S3 is used.
            throw new HttpRequestException(error.Message, error);
        }
    }

    private AmazonS3Client Client() => S3Probe.Client(endpoint, _region, keyId, secret);
}

/// <summary>Verifies an access key with a bucket, and reports problems with the platform's messages.</summary>
internal static class S3Probe
{
    /// <summary>The region of the first request; where the bucket is in another one, S3 returns it.</summary>
    public const string FirstRegion = "us-east-1";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static AmazonS3Client Client(Uri endpoint, string region, string keyId, string secret) => new(new BasicAWSCredentials(keyId, secret), new AmazonS3Config
    {
        ServiceURL = endpoint.AbsoluteUri,
        AuthenticationRegion = region,
        ForcePathStyle = true,
        MaxErrorRetry = 0,
        Timeout = Timeout,
    });

    /// <summary>The problem with the credential, if any, and the region of the bucket.</summary>
    public static Task<(string? Problem, string Region)> FindAsync(Uri endpoint, string bucket, string keyId, string secret, CancellationToken cancellationToken) =>
        TryAsync(endpoint, FirstRegion, bucket, keyId, secret, cancellationToken);

    private static async Task<(string? Problem, string Region)> TryAsync(Uri endpoint, string region, string bucket, string keyId, string secret, CancellationToken cancellationToken)
    {
        using var client = Client(endpoint, region, keyId, secret);
        try
        {
            await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, MaxKeys = 1 }, cancellationToken).ConfigureAwait(false);
            return (null, region);
        }
        catch (AmazonS3Exception error) when (RegionOf(error) is { } other && other != region)
        {
            return await TryAsync(endpoint, other, bucket, keyId, secret, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonS3Exception error)
        {
            var problem = error.ErrorCode switch
            {
                "NoSuchBucket" => "Bucket does not exist",
                "InvalidAccessKeyId" => "Error getting region for bucket",
                "AccessDenied" or "SignatureDoesNotMatch" => "Access Denied",
                var code => $"The storage answered {(int)error.StatusCode} {code}.",
            };
            return (problem, region);
        }
        catch (Exception error) when (error is HttpRequestException or AmazonClientException)
        {
            return ($"The storage cannot be reached: {error.Message}", region);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ("The storage did not answer in time.", region);
        }
    }

    private static string? RegionOf(AmazonS3Exception error) =>
        error.InnerException is HttpErrorResponseException { Response: { } response } && response.GetHeaderValue("x-amz-bucket-region") is { Length: > 0 } region ? region : null;
}
