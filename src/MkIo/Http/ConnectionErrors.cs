using System.Net;
using System.Net.Sockets;

namespace MkIo.Http;

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

    private static Exception Innermost(Exception error)
    {
        while (error.InnerException is { } inner)
            error = inner;
        return error;
    }
}
