using System.Net;

namespace MkIo.Storage;

/// <summary>Puts files into one place of a cloud.</summary>
internal interface IFileUpload : IDisposable
{
    /// <summary>Uploads one file, of which nothing is to be seen until all of it is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in the cloud.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="progress">Told how many bytes have gone up since it was last told.</param>
    /// <param name="cancellationToken">Ends the upload.</param>
    /// <returns>The number of bytes.</returns>
    Task<long> FromFileAsync(string path, string name, bool overwrite, Action<long>? progress, CancellationToken cancellationToken);
}

/// <summary>Hands progress on that a library tells from threads of its own, until the work is done and nobody listens any more.</summary>
internal sealed class MonotonicProgress(Action<long>? tell) : IProgress<long>
{
    private readonly object _gate = new();
    private Action<long>? _tell = tell;
    private long _told;

    /// <param name="value">How many have travelled since the beginning; less than before comes of threads that overtake each other, or of a repetition.</param>
    public void Report(long value)
    {
        lock (_gate)
        {
            if (value <= _told)
                return;
            _tell?.Invoke(value - _told);
            _told = value;
        }
    }

    public void End()
    {
        lock (_gate)
            _tell = null;
    }
}

/// <summary>Says what a cloud meant when it did not take a file.</summary>
internal static class UploadFailure
{
    public static MkIoException Exists(string place)
        => new(MkIoErrorKind.AlreadyExists, $"There is a file {place} already; it was left as it is.");

    public static MkIoException Unreachable(string host, Exception error)
        => new(MkIoErrorKind.ConnectionFailed, $"The storage at {host} cannot be reached: {Storage.Unreachable.Reason(error)}", error);

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
            < 400 => (MkIoErrorKind.InvalidResponse, $"The storage answered {(int)status} to {place}, which is no word of having it: a proxy may stand between."),
            >= 500 => (MkIoErrorKind.ServerError, $"The storage failed to write {place}: {(int)status} {code}."),
            _ => (MkIoErrorKind.InvalidRequest, $"The storage did not accept {place}: {(int)status} {code}."),
        };
        return new MkIoException(kind, message) { Status = status, Code = code };
    }
}

/// <summary>A file that is read to the length that it had at first: a shorter one must not pass for it.</summary>
internal sealed class WholeFile : FileStream
{
    private readonly long _length;

    public WholeFile(string path)
        : base(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, useAsync: true) => _length = Length;

    public override int Read(byte[] buffer, int offset, int count) => Checked(base.Read(buffer, offset, count), count);

    // The overloads that newer frameworks have besides lead here where a class derives.
#pragma warning disable CA1835
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => Checked(await base.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false), count);
#pragma warning restore CA1835

    private int Checked(int read, int wanted)
        => read > 0 || wanted == 0 || Position >= _length
            ? read
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"'{Name}' became shorter while it was uploaded.");
}
