namespace MkIo.Transfer;

/// <summary>Hands progress on that a library tells from threads of its own, until the work is done and nobody listens any more.</summary>
internal sealed class MonotonicProgress(Action<long>? tell)
{
    private readonly object _gate = new();
    private Action<long>? _tell = tell;
    private long _told;

    /// <param name="bytes">How many have travelled since the beginning; less than before comes of threads that overtake each other.</param>
    public void Reached(long bytes)
    {
        lock (_gate)
        {
            if (bytes <= _told)
                return;
            _tell?.Invoke(bytes - _told);
            _told = bytes;
        }
    }

    public void End()
    {
        lock (_gate)
            _tell = null;
    }
}
