namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// The work under way, in the order of the input. Work on different things overlaps; work on the same thing is done one
/// after the other, so that two rows about one asset do not read the same state and lose each other's change.
/// </summary>
/// <typeparam name="T">What comes of an item.</typeparam>
/// <param name="ended">Called, on any thread, whenever some work has ended.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class OrderedWorkQueue<T>(Action ended, CancellationToken cancellationToken)
{
    private int _running;

    private readonly Queue<WorkItem<T>> _items = new();
    private readonly Dictionary<string, Task> _latest = new(StringComparer.Ordinal);

    /// <summary>Items whose outcome was not taken yet.</summary>
    public int Count => _items.Count;

    /// <summary>Items whose work has not ended yet.</summary>
    public int Running => Volatile.Read(ref _running);

    public bool OldestIsReady => _items.Count > 0 && _items.Peek().Work.IsCompleted;

    /// <summary>Ends with the work of the oldest item, however that ends.</summary>
    public Task<bool> OldestEnds()
        => _items.Peek().Work.ContinueWith(static _ => true, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>Whether work on a thing was begun whose outcome was not taken yet.</summary>
    public bool IsBusyWith(string key) => _latest.ContainsKey(key);

    public void Start(object? target, string key, Func<CancellationToken, Task<T>> work, Question? question = null)
    {
        var task = _latest.TryGetValue(key, out var before)
            ? Task.Run(() => AfterAsync(before, work), cancellationToken)
            : Task.Run(() => work(cancellationToken), cancellationToken);
        Interlocked.Increment(ref _running);
        task.ContinueWith(
            _ =>
            {
                Interlocked.Decrement(ref _running);
                ended();
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        _latest[key] = task;
        _items.Enqueue(new WorkItem<T>(target, key, task) { Question = question });
    }

    public void Fail(object? target, Exception error)
        => _items.Enqueue(new WorkItem<T>(target, string.Empty, Task.FromException<T>(error)));

    public WorkItem<T> TakeOldest() => _items.Dequeue();

    /// <summary>Forgets that work on a thing was under way, once the last of it has ended.</summary>
    public void Finished(WorkItem<T> item)
    {
        if (_latest.TryGetValue(item.Key, out var latest) && ReferenceEquals(latest, item.Work))
            _latest.Remove(item.Key);
    }

    /// <summary>Takes all that is left, after it was cancelled and had a moment to end.</summary>
    public IReadOnlyList<WorkItem<T>> Abandon(TimeSpan patience)
    {
        WorkItem<T>[] left = [.. _items];
        _items.Clear();
        Task.WhenAny(Task.WhenAll(left.Select(item => item.Work)), Task.Delay(patience)).GetAwaiter().GetResult();
        return left;
    }

    private async Task<T> AfterAsync(Task before, Func<CancellationToken, Task<T>> work)
    {
        // How the earlier work ended is reported with its own item.
        await before.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
        return await work(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>An item of the input and the work that is done for it.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
/// <param name="Target">The item, as errors name it.</param>
/// <param name="Key">What the work is about.</param>
/// <param name="Work">The work.</param>
internal sealed record WorkItem<T>(object? Target, string Key, Task<T> Work)
{
    /// <summary>What the work would have done, where it is a dry run; null for work that is done.</summary>
    public Question? Question { get; init; }
}
