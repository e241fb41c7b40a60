using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using Amazon.S3.Model;

namespace MkIo.Emulator.Storage;

/// <summary>Tries an access key against a bucket, and complains in the platform's words.</summary>
internal static class S3Probe
{
    /// <summary>The region that is asked first; where the bucket lies elsewhere, S3 says it.</summary>
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

    /// <summary>What is wrong with the credential, or null, and the region of the bucket.</summary>
    public static Task<(string? Problem, string Region)> FindAsync(Uri endpoint, string bucket, string keyId, string secret, CancellationToken cancellation) =>
        TryAsync(endpoint, FirstRegion, bucket, keyId, secret, cancellation);

    private static async Task<(string? Problem, string Region)> TryAsync(Uri endpoint, string region, string bucket, string keyId, string secret, CancellationToken cancellation)
    {
        using var client = Client(endpoint, region, keyId, secret);
        try
        {
            await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, MaxKeys = 1 }, cancellation).ConfigureAwait(false);
            return (null, region);
        }
        catch (AmazonS3Exception error) when (RegionOf(error) is { } other && other != region)
        {
            return await TryAsync(endpoint, other, bucket, keyId, secret, cancellation).ConfigureAwait(false);
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
    }

    private static string? RegionOf(AmazonS3Exception error) =>
        error.InnerException is HttpErrorResponseException { Response: { } response } && response.GetHeaderValue("x-amz-bucket-region") is { Length: > 0 } region ? region : null;
}
