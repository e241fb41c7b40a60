using MkIo.Http;

namespace MkIo.Transfer;

/// <summary>Repeats what can be repeated: reading bytes and putting them somewhere, again and again the same ones.</summary>
internal sealed class TransferRetry
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
        => !cancellationToken.IsCancellationRequested && IsTransient(error) && ++_failures <= MostFailures;

    /// <summary>Waits, longer after each failure in a row.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task PauseAsync(CancellationToken cancellationToken)
        => Task.Delay(TimeSpan.FromTicks(FirstPause.Ticks << (_failures - 1)), cancellationToken);

    private static bool IsTransient(Exception error) => error switch
    {
        HttpRequestException or IOException or OperationCanceledException => true,
        MkIoException { Kind: MkIoErrorKind.TooManyRequests or MkIoErrorKind.ServerError or MkIoErrorKind.TimedOut } => true,
        _ => false,
    };
}
