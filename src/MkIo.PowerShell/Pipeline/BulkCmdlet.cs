using MkIo.Http;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// A cmdlet that takes many items: their work overlaps within a window, their results leave in the order of the input,
/// an error stays with its item, and memory is bounded by the window.
/// </summary>
/// <typeparam name="T">What comes of an item.</typeparam>
public abstract class BulkCmdlet<T> : ProjectCmdlet
{
    private readonly Queue<(object? Target, string Key, Task<T> Work)> _window = new();
    private readonly Dictionary<string, Task> _latest = new(StringComparer.Ordinal);
    private BulkProgress? _progress;

    /// <summary>How many items are worked on at once; their order is kept.</summary>
    /// <value>16</value>
    [Parameter]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>Writes what came of an item; called on the pipeline thread, in the order of the input.</summary>
    /// <param name="result">What came of it.</param>
    protected abstract void Emit(T result);

    /// <summary>Starts the work for an item without waiting for it, as far as the window allows.</summary>
    /// <param name="target">The item, as errors name it.</param>
    /// <param name="key">What the work is about; work on the same thing is done one after the other.</param>
    /// <param name="work">The work.</param>
    protected void Start(object? target, string key, Func<CancellationToken, Task<T>> work)
    {
        while (_window.Count >= ThrottleLimit)
            FinishOldest();

        var before = _latest.TryGetValue(key, out var earlier) ? earlier : Task.CompletedTask;
        var task = Task.Run(() => AfterAsync(before, work));
        _latest[key] = task;
        _window.Enqueue((target, key, task));

        while (_window.Count > 0 && _window.Peek().Work.IsCompleted)
            FinishOldest();
    }

    /// <summary>Reports that an item failed before its work could start, in its place in the order.</summary>
    /// <param name="target">The item.</param>
    /// <param name="error">What failed.</param>
    protected void Fail(object? target, MkIoException error)
        => _window.Enqueue((target, string.Empty, Task.FromException<T>(error)));

    /// <summary>Waits for the rest.</summary>
    protected override void EndProcessing()
    {
        while (_window.Count > 0)
            FinishOldest();
        _progress?.Complete();
    }

    private async Task<T> AfterAsync(Task before, Func<CancellationToken, Task<T>> work)
    {
        // How the earlier work ended is reported with its own item.
        await before.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
        return await work(Cancellation).ConfigureAwait(false);
    }

    private void FinishOldest()
    {
        var (target, key, work) = _window.Dequeue();
        _progress ??= new BulkProgress(CommandRuntime, MyInvocation.MyCommand.Name);
        try
        {
            var result = Await(work);
            _progress.Done();
            Emit(result);
        }
        catch (MkIoException error)
        {
            _progress.Failed();
            WriteItemError(error, target);
        }
        finally
        {
            if (_latest.TryGetValue(key, out var latest) && ReferenceEquals(latest, work))
                _latest.Remove(key);
        }
    }
}
