using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using Amazon.S3.Model;

namespace MkIo.Emulator.Storage;

/// <summary>Tries an access key against a bucket, and complains in the platform's words.</summary>
internal static class S3Probe
{
    private const string Region = "us-east-1";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>What is wrong with the credential, or null. The region is found: S3 says it where another one is asked.</summary>
    public static Task<string?> TryAsync(Uri endpoint, string bucket, string keyId, string secret, CancellationToken cancellation) =>
        TryAsync(endpoint, Region, bucket, keyId, secret, cancellation);

    private static async Task<string?> TryAsync(Uri endpoint, string region, string bucket, string keyId, string secret, CancellationToken cancellation)
    {
        using var client = new AmazonS3Client(new BasicAWSCredentials(keyId, secret), new AmazonS3Config
        {
            ServiceURL = endpoint.AbsoluteUri,
            AuthenticationRegion = region,
            ForcePathStyle = true,
            MaxErrorRetry = 0,
            Timeout = Timeout,
        });
        try
        {
            await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, MaxKeys = 1 }, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (AmazonS3Exception error) when (RegionOf(error) is { } other && other != region)
        {
            return await TryAsync(endpoint, other, bucket, keyId, secret, cancellation).ConfigureAwait(false);
        }
        catch (AmazonS3Exception error)
        {
            return error.ErrorCode switch
            {
                "NoSuchBucket" => "Bucket does not exist",
                "InvalidAccessKeyId" => "Error getting region for bucket",
                "AccessDenied" or "SignatureDoesNotMatch" => "Access Denied",
                var code => $"The storage answered {(int)error.StatusCode} {code}.",
            };
        }
        catch (Exception error) when (error is HttpRequestException or AmazonClientException)
        {
            return $"The storage cannot be reached: {error.Message}";
        }
    }

    private static string? RegionOf(AmazonS3Exception error) =>
        error.InnerException is HttpErrorResponseException { Response: { } response } && response.GetHeaderValue("x-amz-bucket-region") is { Length: > 0 } region ? region : null;
}
