using System.Globalization;
using System.Net;

namespace MkIo.Http;

/// <summary>
/// Downloads one file beside its final place and puts it there when it is whole. A download that is cut goes on where it
/// ended if the service can, and from the beginning if it cannot or if the file has changed meanwhile.
/// </summary>
/// <param name="open">Asks for the file from a position on.</param>
/// <param name="progress">Told how many bytes have arrived since it was last told; negative when they count for nothing any more.</param>
internal sealed class FileDownload(Func<long, CancellationToken, Task<HttpResponseMessage>> open, Action<long>? progress)
{
    private const int BufferSize = 128 * 1024;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(100);

    private readonly DownloadRetry _retry = new();
    private string? _version;

    public async Task ToFileAsync(string path, CancellationToken cancellationToken)
    {
        var temporary = $"{path}.{Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture).Substring(0, 8)}.part";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true))
                await FillAsync(file, path, cancellationToken).ConfigureAwait(false);
#if NETSTANDARD2_0
            // It cannot move over a file: for a moment there is none of the name, and never half a one.
            File.Delete(path);
            File.Move(temporary, path);
#else
            // One step, so that nobody ever sees half a file, or none.
            File.Move(temporary, path, overwrite: true);
#endif
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes the whole file to a stream.</summary>
    /// <param name="file">The stream, which is empty.</param>
    /// <param name="path">What the file is called where it cannot be written.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    internal async Task FillAsync(Stream file, string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var response = await open(file.Position, cancellationToken).ConfigureAwait(false);
                if (!Continues(response, file.Position))
                {
                    Restart(file);
                    // The part that was asked for is no beginning.
                    if (response.StatusCode == HttpStatusCode.PartialContent)
                        throw new IOException("The file has changed while it was downloaded.");
                }

                _version = response.Headers.ETag?.Tag;
                await CopyAsync(response.Content, file, path, cancellationToken).ConfigureAwait(false);
                if (Whole(response) is not { } whole || file.Position == whole)
                    return;
                throw new IOException($"The connection ended after {file.Position} of {whole} bytes.");
            }
            catch (Exception error) when (_retry.Allows(error, cancellationToken))
            {
                await _retry.PauseAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (DownloadRetry.IsCut(error) && !cancellationToken.IsCancellationRequested)
            {
                throw new MkIoException(MkIoErrorKind.ConnectionFailed, $"The download ended after {file.Position} bytes: {error.Message}", error);
            }
        }
    }

    private bool Continues(HttpResponseMessage response, long position)
        => position == 0
            || response.StatusCode == HttpStatusCode.PartialContent
                && response.Content.Headers.ContentRange?.From == position
                && response.Headers.ETag?.Tag == _version;

    private static long? Whole(HttpResponseMessage response)
        => response.StatusCode == HttpStatusCode.PartialContent ? response.Content.Headers.ContentRange?.Length : response.Content.Headers.ContentLength;

    private void Restart(Stream file)
    {
        progress?.Invoke(-file.Position);
        file.SetLength(0);
        file.Position = 0;
    }

    private async Task CopyAsync(HttpContent content, Stream file, string path, CancellationToken cancellationToken)
    {
        using var source = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var buffer = new byte[BufferSize];
        while (true)
        {
            silence.CancelAfter(LongestSilence);
            var count = await source.ReadAsync(buffer.AsMemory(), silence.Token).ConfigureAwait(false);
            // How long the disk takes is not the service's silence.
            silence.CancelAfter(Timeout.InfiniteTimeSpan);
            await WriteAsync(file, buffer.AsMemory(0, count), path, cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return;
            _retry.Progressed();
            progress?.Invoke(count);
        }
    }

    // A full disk is no broken connection: asking for the file again would not help. The end writes what is still buffered.
    private static async Task WriteAsync(Stream file, ReadOnlyMemory<byte> bytes, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (bytes.IsEmpty)
                await file.FlushAsync(cancellationToken).ConfigureAwait(false);
            else
                await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw new MkIoException(MkIoErrorKind.Unexpected, $"'{path}' cannot be written: {error.Message}", error);
        }
    }
}

/// <summary>Continues what was cut on its way. What refuses to begin is the transport's business, which has its own retry.</summary>
internal sealed class DownloadRetry
{
    private const int MostFailures = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    private int _failures;

    /// <summary>Bytes have arrived: what fails later is another failure.</summary>
    public void Progressed() => _failures = 0;

    /// <summary>Whether to try again after a failure.</summary>
    /// <param name="error">What failed.</param>
    /// <param name="cancellationToken">The caller's own; what it cancels is no failure.</param>
    public bool Allows(Exception error, CancellationToken cancellationToken)
        => !cancellationToken.IsCancellationRequested && IsCut(error) && ++_failures <= MostFailures;

    /// <summary>Waits, longer after each failure in a row.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task PauseAsync(CancellationToken cancellationToken)
        => Task.Delay(TimeSpan.FromTicks(FirstPause.Ticks << (_failures - 1)), cancellationToken);

    /// <summary>Whether the connection broke or fell silent.</summary>
    public static bool IsCut(Exception error) => error is HttpRequestException or IOException or OperationCanceledException;
}
