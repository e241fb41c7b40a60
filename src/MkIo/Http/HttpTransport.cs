using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Polly;

namespace MkIo.Http;

/// <summary>
/// How one request travels: limiter, attempt, retry, error. Every request of the client goes through here, to the API and to
/// the services beside it.
/// </summary>
internal sealed class HttpTransport : IDisposable
{
    private const int MostRedirects = 5;

    private readonly MkIoClientOptions _options;
    private readonly HttpClient _http;
    private readonly Lazy<HttpClient> _files;
    private readonly Credential _credential;
    private readonly IRequestLimiter _limiter;
    private readonly ResiliencePipeline<ApiResponse> _pipeline;
    private readonly ResiliencePipeline<ApiResponse> _attempt;

    public HttpTransport(MkIoClientOptions options, HttpMessageHandler? handler = null)
    {
        _options = options;
        _http = HttpClientFactory.Create(options, handler);
        _files = new(() => HttpClientFactory.CreateForFiles(handler));
        _credential = new Credential(options.Token, options.AuthenticationScheme, options.BaseUrl);
        _limiter = RequestLimiters.For(options);
        _pipeline = RetryRule.BuildPipeline(options);
        _attempt = RetryRule.BuildAttempt(options);
    }

    public Uri BaseUrl => _options.BaseUrl;

    /// <summary>Whether its connections were closed for good.</summary>
    public bool IsDisposed { get; private set; }

    public async Task<ApiResponse> SendAsync(ApiRequest request, IRequestObserver observer, CancellationToken cancellationToken)
    {
        DryRun.Check(request);
        using var activity = RequestActivity.Start(request, AddressOf);
        try
        {
            var response = await ExecuteAsync(request, observer, cancellationToken).ConfigureAwait(false);
            activity?.SetTag(RequestActivity.StatusTag, (int)response.Status);
            return response;
        }
        catch (Exception error)
        {
            RequestActivity.Fail(activity, error);
            throw;
        }
    }

    public void Dispose()
    {
        IsDisposed = true;
        _http.Dispose();
        if (_files.IsValueCreated)
            _files.Value.Dispose();
    }

    private async Task<ApiResponse> ExecuteAsync(ApiRequest request, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var attempt = default(Attempt);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RetryRule.Request, request);
        context.Properties.Set(RetryRule.Observer, observer);
        try
        {
            return await _pipeline.ExecuteAsync(
                async inner =>
                {
                    attempt = attempt with { Number = attempt.Number + 1 };
                    try
                    {
                        return await AttemptAsync(request, attempt, observer, inner.CancellationToken).ConfigureAwait(false);
                    }
                    catch (Exception error) when (error is not MkIoException { NothingWasDone: true })
                    {
                        attempt = attempt with { EarlierMayHaveWorked = true };
                        throw;
                    }
                },
                context).ConfigureAwait(false);
        }
        catch (Polly.Timeout.TimeoutRejectedException error)
        {
            throw AmbiguousOutcome.Express(request, new MkIoException(
                MkIoErrorKind.TimedOut, $"{request.Operation} took longer than {error.Timeout.TotalSeconds:0} seconds.", error)
            {
                Operation = request.Operation,
                Attempt = attempt.Number,
                EarlierMayHaveWorked = attempt.EarlierMayHaveWorked,
            });
        }
        catch (MkIoException error) when (AmbiguousOutcome.Apply(request, error))
        {
            throw AmbiguousOutcome.Express(request, error);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<ApiResponse> AttemptAsync(ApiRequest request, Attempt attempt, IRequestObserver observer, CancellationToken cancellationToken)
    {
        // The quotas are the API's.
        if (request.Service is null)
            await _limiter.WaitAsync(request, cancellationToken).ConfigureAwait(false);
        var log = new AttemptLog(request, attempt.Number, observer, Stopwatch.StartNew());
        try
        {
            return await _attempt.ExecuteAsync(
                async inner => await ExchangeAsync(request, attempt, log, inner).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            log.Failed(error);
            throw;
        }
    }

    private async Task<ApiResponse> ExchangeAsync(ApiRequest request, Attempt attempt, AttemptLog log, CancellationToken cancellationToken)
    {
        try
        {
            var response = await FollowAsync(request, cancellationToken).ConfigureAwait(false);
            if (request.Service is not null && response.IsSuccessStatusCode)
            {
                log.Answered(response, body: null);
                return new ApiResponse(response.StatusCode, []) { Unread = response };
            }

            using (response)
                return await ReadAsync(request, response, attempt, log, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (ConnectionErrors.Map(error, request, cancellationToken) is { } mapped)
        {
            throw mapped;
        }
    }

    private async Task<ApiResponse> ReadAsync(ApiRequest request, HttpResponseMessage response, Attempt attempt, AttemptLog log, CancellationToken cancellationToken)
    {
        var body = await BodyReader.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        log.Answered(response, body);

        if (response.IsSuccessStatusCode)
        {
            return new ApiResponse(response.StatusCode, body)
            {
                RequestId = ErrorMapper.RequestId(response),
                EarlierMayHaveWorked = attempt.EarlierMayHaveWorked,
            }.MustBeJson(response, request);
        }

        // An earlier attempt may have worked although its answer was lost. One that was throttled did not.
        if (attempt.EarlierMayHaveWorked && request.Method == HttpMethod.Delete && response.StatusCode == HttpStatusCode.NotFound)
            return new ApiResponse(HttpStatusCode.NoContent, []) { EarlierMayHaveWorked = true };

        var error = ErrorMapper.FromResponse(response, body, request.Operation, attempt, text => Scrub(text, request.Service));
        if (error.Kind == MkIoErrorKind.TooManyRequests && request.Service is null)
            _limiter.Throttled(request, error.RetryAfter);
        throw error;
    }

    private async Task<HttpResponseMessage> FollowAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var address = AddressOf(request.Path);
        for (var hop = 0; ; hop++)
        {
            using var message = NewMessage(request, address);
            var http = request.Service is null ? _http : _files.Value;
            var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response) || hop == MostRedirects || request.Service is not null)
                return response;

            using (response)
            {
                var target = new Uri(address, response.Headers.Location!);
                if (!Origin.Same(target, _options.BaseUrl))
                    throw Origin.Refused(target, _options.BaseUrl);
                if (!request.IsRead)
                {
                    throw new MkIoException(MkIoErrorKind.InvalidResponse, $"{request.Operation} was redirected, which a write does not follow.")
                    {
                        Status = response.StatusCode,
                        Operation = request.Operation,
                    };
                }

                address = target;
            }
        }
    }

    // Paths of the API begin with a slash and stand below the base URL, whose own path stays. Next links may have it already.
    private Uri AddressOf(string path)
    {
        var own = _options.BaseUrl;
        return path.StartsWith("/", StringComparison.Ordinal) && !path.StartsWith(own.AbsolutePath, StringComparison.Ordinal)
            ? new Uri(own, path.TrimStart('/'))
            : new Uri(own, path);
    }

    private HttpRequestMessage NewMessage(ApiRequest request, Uri address)
    {
        var message = new HttpRequestMessage(request.Method, address);
        if (request.Service is { } service)
            Credential.Authorize(message, service);
        else
            _credential.Authorize(message);
        if (request.From > 0)
            message.Headers.Range = new RangeHeaderValue(request.From, null);
        // What a request says itself stands in place of what the client says for all.
        foreach (var type in request.AlsoTakes)
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType);
        }

        return message;
    }

    private string Scrub(string text, CompanionService? service) => Redactor.Text(_credential.Scrub(text, service));

    private static bool IsRedirect(HttpResponseMessage response)
        => (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is not null;
}

/// <summary>An attempt of a request.</summary>
/// <param name="Number">Which one it is, from 1.</param>
/// <param name="EarlierMayHaveWorked">Whether one before it may have been carried out: its answer was lost, or was an error that does not exclude it.</param>
internal readonly record struct Attempt(int Number, bool EarlierMayHaveWorked);

/// <summary>Reads an answer's body to its end, cancellable on every framework.</summary>
internal static class BodyReader
{
    public static async Task<byte[]> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
            return [];
#if NETSTANDARD2_0
        // ReadAsByteArrayAsync knows no cancellation there.
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, 81920, cancellationToken).ConfigureAwait(false);
        return buffer.ToArray();
#else
        return await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#endif
    }
}
