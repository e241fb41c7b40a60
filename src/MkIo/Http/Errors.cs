using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace MkIo.Http;

/// <summary>Turns an answer that is not a success into the one error type.</summary>
internal static class ErrorMapper
{
    private const int LongestForeignBody = 200;

    public static MkIoException FromResponse(HttpResponseMessage response, byte[] body, string operation, Attempt attempt, Func<string, string> scrub)
    {
        var status = response.StatusCode;
        var (code, detail, extra, reference) = Parse(body);
        var words = scrub(detail ?? Foreign(body) ?? response.ReasonPhrase ?? "no reason given");
        var retryAfter = RetryAfter(response.Headers.RetryAfter);

        return new MkIoException(KindOf(status), $"{operation} answered {(int)status}: {words}")
        {
            Status = status,
            Code = code,
            Detail = words,
            ExtraDetail = extra is null ? null : scrub(extra),
            Ref = reference ?? RequestId(response),
            Operation = operation,
            RetryAfter = retryAfter,
            Attempt = attempt.Number,
            EarlierMayHaveWorked = attempt.EarlierMayHaveWorked,
            NothingWasDone = (int)status == 429 || (status == HttpStatusCode.ServiceUnavailable && retryAfter is not null),
        };
    }

    /// <summary>The request's reference, which a success carries in a header.</summary>
    public static string? RequestId(HttpResponseMessage response)
        => response.Headers.TryGetValues("x-request-id", out var values) ? values.FirstOrDefault() : null;

    private static (string? Code, string? Detail, string? Extra, string? Ref) Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return default;
            var error = root.TryGetProperty("error", out var value) && value.ValueKind == JsonValueKind.Object ? value : default;
            return (Text(error, "code"), Text(error, "detail"), Raw(error, "extraDetail"), Text(root, "ref"));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string? Text(JsonElement parent, string name)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? Raw(JsonElement parent, string name)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            && value.GetRawText() is var text && text != "{}"
            ? text
            : null;

    // A proxy's page or a plain text: its beginning is enough to recognise it.
    private static string? Foreign(byte[] body)
    {
        if (body.Length == 0)
            return null;
        var text = Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, LongestForeignBody * 4)).Trim();
        return text.Length <= LongestForeignBody ? text : text.Substring(0, LongestForeignBody) + "…";
    }

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - DateTimeOffset.UtcNow is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private static MkIoErrorKind KindOf(HttpStatusCode status) => (int)status switch
    {
        401 => MkIoErrorKind.Unauthorized,
        403 => MkIoErrorKind.Forbidden,
        404 => MkIoErrorKind.NotFound,
        409 => MkIoErrorKind.Conflict,
        429 => MkIoErrorKind.TooManyRequests,
        408 => MkIoErrorKind.TimedOut,
        >= 400 and < 500 => MkIoErrorKind.InvalidRequest,
        >= 500 => MkIoErrorKind.ServerError,
        _ => MkIoErrorKind.Unexpected,
    };
}

/// <summary>Maps what breaks below HTTP to the one error type, and tells whether the request can have arrived.</summary>
internal static class ConnectionErrors
{
    /// <summary>The error for an exception of the connection; null for one that is none, or that the caller's cancellation caused.</summary>
    public static MkIoException? Map(Exception error, ApiRequest request, CancellationToken cancellationToken)
    {
        if (error is not (HttpRequestException or IOException) || cancellationToken.IsCancellationRequested)
            return null;

        return new MkIoException(MkIoErrorKind.ConnectionFailed, $"{request.Operation} got no answer: {Innermost(error).Message}", error)
        {
            Operation = request.Operation,
            NothingWasDone = NeverOpened(error),
        };
    }

    private static bool NeverOpened(Exception error)
    {
#if NET8_0_OR_GREATER
        if (error is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError })
            return true;
#endif
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is WebException { Status: WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure })
                return true;
            if (cause is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound })
                return true;
        }

        return false;
    }

    /// <summary>The innermost cause: the outer ones say no more than that something failed.</summary>
    public static Exception Innermost(Exception error)
    {
        while (error.InnerException is { } inner)
            error = inner;
        return error;
    }
}

/// <summary>A request that must not be repeated and whose answer was lost may have been carried out: the user is told.</summary>
internal static class AmbiguousOutcome
{
    public static bool Apply(ApiRequest request, MkIoException error)
        => !RetryRule.RepeatsSafely(request) && !error.NothingWasDone
            && error.Kind is MkIoErrorKind.ConnectionFailed or MkIoErrorKind.TimedOut or MkIoErrorKind.InvalidResponse or MkIoErrorKind.ServerError;

    public static MkIoException Express(ApiRequest request, MkIoException error)
        => Apply(request, error)
            ? error.Restated($"{error.Message} It may have been carried out all the same, and was not repeated: look before you do.")
            : error;
}
