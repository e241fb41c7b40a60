using System.Diagnostics;
using System.Net;
using Polly.Timeout;

namespace MkIo.Http;

/// <summary>
/// Listens to what the client does. Calls come from whatever thread the work is on and must not block;
/// a cmdlet queues them for its pipeline thread.
/// </summary>
public interface IRequestObserver
{
    /// <summary>Whether anybody looks at the reports; if not, none is made.</summary>
    bool WantsReports { get; }

    /// <summary>Whether reports should carry bodies, which cost a masked copy each.</summary>
    bool WantsBodies { get; }

    /// <summary>One attempt of a request has ended.</summary>
    /// <param name="report">What happened.</param>
    void OnRequest(RequestReport report);

    /// <summary>A request failed in passing and will be sent again.</summary>
    void OnRetry();

    /// <summary>Something that the user should know although the work went on.</summary>
    /// <param name="message">A sentence without secrets.</param>
    void OnWarning(string message);
}

/// <summary>The observer of a client that nobody listens to.</summary>
internal sealed class NullObserver : IRequestObserver
{
    public static readonly NullObserver Instance = new();

    public bool WantsReports => false;

    public bool WantsBodies => false;

    public void OnRequest(RequestReport report) { }

    public void OnRetry() { }

    public void OnWarning(string message) { }
}

/// <summary>What happened to one attempt of a request, fit to be shown: it holds no secret.</summary>
public sealed class RequestReport
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query, relative to the base URL; the whole address for the services beside the API and for the clouds.</summary>
    public required string Path { get; init; }

    /// <summary>Which attempt it was, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The answer's status; null when none came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>From sending to the end of the answer, or to its beginning where that is a file.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The service's reference for the request.</summary>
    public string? Ref { get; init; }

    /// <summary>What failed, when the attempt did.</summary>
    public string? Failure { get; init; }

    /// <summary>The request's body with secrets masked; null unless the observer asked for bodies.</summary>
    public string? RequestBody { get; init; }

    /// <summary>The answer's body with secrets masked; null unless the observer asked for bodies.</summary>
    public string? ResponseBody { get; init; }
}

/// <summary>Tells the observer about one attempt, once.</summary>
internal sealed class AttemptLog(ApiRequest request, int attempt, IRequestObserver observer, Stopwatch clock)
{
    private bool _told;

    public void Answered(HttpResponseMessage response, byte[]? body) => Tell(response.StatusCode, ErrorMapper.RequestId(response), null, body);

    /// <summary>The attempt ended without an answer, or with one that was not taken; nothing where the answer was told already.</summary>
    public void Failed(Exception error) => Tell(null, null, Words(error), null);

    private static string Words(Exception error) => error switch
    {
        MkIoException known => known.Message,
        TimeoutRejectedException late => $"no answer after {late.Timeout.TotalSeconds:0} seconds",
        OperationCanceledException => "cancelled",
        _ => Redactor.Text(error.Message),
    };

    private void Tell(HttpStatusCode? status, string? reference, string? failure, byte[]? body)
    {
        if (_told || !observer.WantsReports)
            return;
        _told = true;
        observer.OnRequest(new RequestReport
        {
            Method = request.Method.Method,
            Path = Redactor.Text(request.Path),
            Attempt = attempt,
            Status = status,
            Duration = clock.Elapsed,
            Ref = reference,
            Failure = failure,
            RequestBody = observer.WantsBodies && request.Body is { } sent ? Redactor.Body(sent) : null,
            ResponseBody = observer.WantsBodies && body is not null ? Redactor.Body(body) : null,
        });
    }
}

/// <summary>
/// Traces each request of the API with all its attempts as one activity of the source <c>MkIo</c>, with the names of OpenTelemetry.
/// The attempts are activities of System.Net.Http below it.
/// </summary>
internal static class RequestActivity
{
    public const string SourceName = "MkIo";
    public const string StatusTag = "http.response.status_code";

    private static readonly ActivitySource Source = new(SourceName, ClientVersion.Value);

    public static Activity? Start(ApiRequest request, Func<string, Uri> addressOf)
    {
        // Nobody traces, in nearly all processes.
        if (!Source.HasListeners())
            return null;
        var address = addressOf(request.Path);
        // The query may hold a filter with anything in it; the path holds names.
        var path = Redactor.Text(address.AbsolutePath);
        var activity = Source.StartActivity($"{request.Method} {path}", ActivityKind.Client);
        return activity?
            .SetTag("http.request.method", request.Method.Method)
            .SetTag("server.address", address.Host)
            .SetTag("server.port", address.Port)
            .SetTag("url.path", path);
    }

    public static void Fail(Activity? activity, Exception error)
    {
        if (activity is null)
            return;
        var known = error as MkIoException;
        activity.SetTag("error.type", known?.Kind.ToString() ?? error.GetType().FullName);
        if (known?.Status is { } status)
            activity.SetTag(StatusTag, (int)status);
        if (known?.Ref is { } reference)
            activity.SetTag("mkio.request_id", reference);
        if (known?.Attempt > 1)
            activity.SetTag("http.request.resend_count", known.Attempt - 1);
        activity.SetStatus(ActivityStatusCode.Error, known?.Message);
    }
}
