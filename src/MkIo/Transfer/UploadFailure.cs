using System.Net;
using MkIo.Http;

namespace MkIo.Transfer;

/// <summary>Says what a cloud meant when it did not take a file.</summary>
internal static class UploadFailure
{
    public static MkIoException Exists(string place)
        => new(MkIoErrorKind.AlreadyExists, $"There is a file {place} already; it was left as it is. -Force replaces it.");

    public static MkIoException Unreachable(string host, Exception error)
        => new(MkIoErrorKind.ConnectionFailed, $"The storage at {host} cannot be reached: {Redactor.Text(error.Message)}", error);

    /// <param name="status">The answer's status.</param>
    /// <param name="code">The cloud's own word for it.</param>
    /// <param name="place">The file and where it was to go.</param>
    /// <param name="whenForbidden">What may be wrong with that which was to open the place.</param>
    public static MkIoException Of(HttpStatusCode status, string? code, string place, string whenForbidden)
    {
        var (kind, message) = (int)status switch
        {
            401 or 403 => (MkIoErrorKind.Forbidden, $"The storage refused to write {place} ({code}): {whenForbidden}"),
            404 => (MkIoErrorKind.NotFound, $"The storage has no place for {place} ({code})."),
            408 => (MkIoErrorKind.TimedOut, $"Writing {place} took too long ({code})."),
            409 => (MkIoErrorKind.Conflict, $"The storage did not write {place} ({code})."),
            429 => (MkIoErrorKind.TooManyRequests, $"The storage is too busy to write {place} ({code})."),
            >= 500 => (MkIoErrorKind.ServerError, $"The storage failed to write {place}: {(int)status} {code}."),
            _ => (MkIoErrorKind.InvalidRequest, $"The storage did not accept {place}: {(int)status} {code}."),
        };
        return new MkIoException(kind, message) { Status = status, Code = code };
    }
}
