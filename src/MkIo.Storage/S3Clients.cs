using System.Diagnostics;
using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using MkIo.Http;

namespace MkIo.Storage;

/// <summary>Makes clients of Amazon's library that do what they are told here and nowhere else.</summary>
internal static class S3Clients
{
    /// <param name="target">The bucket's key.</param>
    /// <param name="endpoint">The address of S3; null for Amazon's.</param>
    /// <param name="region">The bucket's region.</param>
    /// <param name="timeout">The longest that one request may take.</param>
    /// <param name="retries">How often a request is repeated.</param>
    /// <param name="observer">Who listens to the requests; null for nobody.</param>
    public static AmazonS3Client Create(S3StorageTarget target, Uri? endpoint, string region, TimeSpan timeout, int retries, IRequestObserver? observer)
        => new ReportingS3Client(new BasicAWSCredentials(target.AccessKeyId, target.SecretAccessKey.Reveal()), Config(endpoint, region, timeout, retries, observer));

    // What the user's own AWS profile says must not change what is done.
    private static ReportingS3Config Config(Uri? endpoint, string region, TimeSpan timeout, int retries, IRequestObserver? observer)
    {
        var config = new ReportingS3Config
        {
            Observer = observer,
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

/// <summary>Settings that know who listens: the pipeline is made before a client has fields of its own.</summary>
internal sealed class ReportingS3Config : AmazonS3Config
{
    public IRequestObserver? Observer { get; init; }
}

/// <summary>A client whose pipeline tells the observer about each attempt.</summary>
internal sealed class ReportingS3Client(AWSCredentials credentials, ReportingS3Config config) : AmazonS3Client(credentials, config)
{
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        if (Config is ReportingS3Config { Observer: { } observer })
            pipeline.AddHandlerAfter<RetryHandler>(new ReportingHandler(observer));
    }
}

/// <summary>Tells the observer about each attempt of a request.</summary>
internal sealed class ReportingHandler(IRequestObserver observer) : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        if (executionContext.RequestContext.Retries > 0)
            observer.OnRetry();
        var clock = Stopwatch.StartNew();
        try
        {
            var response = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            Report(executionContext, clock, executionContext.ResponseContext.HttpResponse?.StatusCode, null);
            return response;
        }
        catch (AmazonServiceException error) when (error.StatusCode != 0)
        {
            Report(executionContext, clock, error.StatusCode, null);
            throw;
        }
        catch (Exception error)
        {
            Report(executionContext, clock, null, Unreachable.Reason(error));
            throw;
        }
    }

    // What signs a request is in its headers, and so is not shown.
    private void Report(IExecutionContext context, Stopwatch clock, HttpStatusCode? status, string? failure)
    {
        if (!observer.WantsReports)
            return;
        var request = context.RequestContext.Request;
        observer.OnRequest(new RequestReport
        {
            Method = request.HttpMethod,
            Path = Redactor.Text(AmazonServiceClient.ComposeUrl(request).AbsoluteUri),
            Attempt = context.RequestContext.Retries + 1,
            Status = status,
            Duration = clock.Elapsed,
            Failure = failure,
        });
    }
}
