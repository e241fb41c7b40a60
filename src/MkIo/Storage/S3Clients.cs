using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace MkIo.Storage;

/// <summary>Makes clients of Amazon's library that do what they are told here and nowhere else.</summary>
internal static class S3Clients
{
    /// <param name="target">The bucket's key.</param>
    /// <param name="endpoint">The address of S3; null for Amazon's.</param>
    /// <param name="region">The bucket's region.</param>
    /// <param name="timeout">The longest that one request may take.</param>
    /// <param name="retries">How often a request is repeated.</param>
    public static AmazonS3Client Create(S3StorageTarget target, Uri? endpoint, string region, TimeSpan timeout, int retries)
        => new(new BasicAWSCredentials(target.AccessKeyId, target.SecretAccessKey.Reveal()), Config(endpoint, region, timeout, retries));

    // What the user's own AWS profile says must not change what is done.
    private static AmazonS3Config Config(Uri? endpoint, string region, TimeSpan timeout, int retries)
    {
        var config = new AmazonS3Config
        {
            IgnoreConfiguredEndpointUrls = true,
            DefaultConfigurationMode = DefaultConfigurationMode.Standard,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = retries,
            Timeout = timeout,
        };
        if (endpoint is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = region;
            config.ForcePathStyle = true;
        }

        return config;
    }
}
