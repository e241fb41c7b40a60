using System.Diagnostics;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using MkIo.Http;

namespace MkIo.Storage;

/// <summary>What clients of Azure's library have in common: they do what they are told here, and report their requests as the client does.</summary>
internal static class BlobClients
{
    // A redirect must not carry the signature elsewhere.
    private static readonly HttpClientTransport Transport = new(HttpClientFactory.CreateForFiles());

    /// <summary>The SAS as it stands on the query of each request.</summary>
    public static AzureSasCredential Credential(Secret sas) => new(sas.Reveal().TrimStart('?'));

    /// <param name="observer">Who listens to the requests; null for nobody.</param>
    /// <param name="timeout">The longest that one request may take.</param>
    /// <param name="retries">How often a request is repeated.</param>
    public static BlobClientOptions Options(IRequestObserver? observer, TimeSpan timeout, int retries)
    {
        // The version that other services of this kind know, too.
        var options = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2021_12_02)
        {
            Transport = Transport,
            Retry = { Mode = RetryMode.Exponential, MaxRetries = retries, Delay = TimeSpan.FromMilliseconds(250), NetworkTimeout = timeout },
            Diagnostics = { IsLoggingEnabled = false, IsDistributedTracingEnabled = false, ApplicationId = $"MkIo/{ClientVersion.Value}" },
        };
        options.AddPolicy(RefusalPolicy.Instance, HttpPipelinePosition.PerCall);
        if (observer is not null)
            options.AddPolicy(new ReportingPolicy(observer), HttpPipelinePosition.PerRetry);
        return options;
    }

    /// <summary>The address of a blob; its name may have folders.</summary>
    public static Uri Address(string container, string blob) => new($"{container}/{string.Join("/", blob.Split('/').Select(Uri.EscapeDataString))}");
}

/// <summary>Tells the observer about each attempt of a request.</summary>
internal sealed class ReportingPolicy(IRequestObserver observer) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.ProcessingContext.RetryNumber > 0)
            observer.OnRetry();
        var clock = Stopwatch.StartNew();
        try
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            Report(message, clock, null, Unreachable.Reason(error));
            throw;
        }

        Report(message, clock, message.Response, null);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    private void Report(HttpMessage message, Stopwatch clock, Response? response, string? failure)
    {
        if (!observer.WantsReports)
            return;
        observer.OnRequest(new RequestReport
        {
            Method = message.Request.Method.Method,
            Path = Redactor.Text(message.Request.Uri.ToString()),
            Attempt = message.ProcessingContext.RetryNumber + 1,
            Status = (System.Net.HttpStatusCode?)response?.Status,
            Duration = clock.Elapsed,
            Failure = failure,
        });
    }
}

/// <summary>
/// Tells a refusal, and what is no answer of a blob service at all, such as a proxy's page. The library itself expects that
/// whatever answers speaks as Azure does: it breaks off with an error of its own parser where a body is not what its type says,
/// and its message leaves out why a signature was not accepted.
/// </summary>
internal sealed class RefusalPolicy : HttpPipelinePolicy
{
    public static readonly RefusalPolicy Instance = new();

    private const int MostBytes = 1024 * 1024;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        if (!IsExpected(message.Request.Method, message.Response.Status))
        {
            var (code, detail) = ReadError(await ReadAsync(message).ConfigureAwait(false));
            code ??= message.Response.Headers.TryGetValue("x-ms-error-code", out var header) ? header : null;
            throw new RequestFailedException(message.Response.Status, Redactor.Text(detail ?? message.Response.ReasonPhrase), code, null);
        }

        // Such a page would be read as a list without blobs, or not be read at all.
        if (message.Request.Uri.Query.IndexOf("comp=list", StringComparison.Ordinal) >= 0 && message.Response.Content.ToString().IndexOf("<EnumerationResults", StringComparison.Ordinal) < 0)
            throw new RequestFailedException(message.Response.Status, message.Response.ReasonPhrase, null, null);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    // What was not created or deleted is not there or not gone, whatever else was said with success.
    private static bool IsExpected(RequestMethod method, int status)
    {
        if (method == RequestMethod.Put)
            return status == 201;
        return method == RequestMethod.Delete ? status == 202 : status is 200 or 206;
    }

    private static async Task<string> ReadAsync(HttpMessage message)
    {
        if (message.Response.ContentStream is not { } stream)
            return string.Empty;
        using var body = new MemoryStream();
        var buffer = new byte[4096];
        for (int read; body.Length < MostBytes && (read = await stream.ReadAsync(buffer.AsMemory(), message.CancellationToken).ConfigureAwait(false)) > 0;)
            body.Write(buffer, 0, read);
        return Encoding.UTF8.GetString(body.ToArray()).TrimStart('\uFEFF');
    }

    private static (string? Code, string? Detail) ReadError(string body)
    {
        try
        {
            var error = XDocument.Parse(body).Root;
            var detail = error?.Element("AuthenticationErrorDetail") ?? error?.Element("Message");
            return (error?.Element("Code")?.Value, detail?.Value.Split('\n')[0].Trim());
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }
}
