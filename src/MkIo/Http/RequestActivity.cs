using System.Diagnostics;

namespace MkIo.Http;

/// <summary>
/// Traces each request of the API with all its attempts as one activity of the source <c>MkIo</c>, with the names of OpenTelemetry.
/// The attempts are activities of System.Net.Http below it.
/// </summary>
internal static class RequestActivity
{
    public const string SourceName = "MkIo";
    public const string StatusTag = "http.response.status_code";

    private static readonly ActivitySource Source = new(SourceName, ClientVersion.Value);

    public static Activity? Start(ApiRequest request, Uri baseUrl)
    {
        var activity = Source.StartActivity($"{request.Method} {request.Path.Split('?')[0]}", ActivityKind.Client);
        // The query may hold a filter with anything in it; the path holds names.
        return activity?
            .SetTag("http.request.method", request.Method.Method)
            .SetTag("server.address", baseUrl.Host)
            .SetTag("server.port", baseUrl.Port)
            .SetTag("url.path", Redactor.Text(request.Path.Split('?')[0]));
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
