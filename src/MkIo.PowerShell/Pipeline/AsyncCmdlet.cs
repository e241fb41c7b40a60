using System.Collections.Concurrent;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Lets a cmdlet wait for asynchronous work. The pipeline thread is sacred: work runs elsewhere and posts what it has
/// to say, and only this thread, while it waits, writes it. Cancellation cancels what runs.
/// </summary>
public abstract class AsyncCmdlet : PSCmdlet, IDisposable
{
    // Never disposed: work that is still unwinding when the pipeline ends may yet look at the token, or post.
#pragma warning disable CA2213
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<Action> _messages = new();
    private readonly SemaphoreSlim _news = new(0);
#pragma warning restore CA2213
    private bool _disposed;

    /// <summary>Cancelled when the user stops the pipeline, or when it ends early.</summary>
    protected CancellationToken StoppingToken => _stopping.Token;

    /// <summary>Cancels the work under way; called by PowerShell when the pipeline ends, also when it ends early.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Cancels what runs; called by PowerShell on another thread.</summary>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <summary>Cancels the work under way.</summary>
    /// <param name="disposing">Whether it was asked for.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
            return;
        _disposed = true;
        _stopping.Cancel();
    }

    /// <summary>Has something done on the pipeline thread as soon as it waits; may be called from any thread.</summary>
    /// <param name="message">What to do there, such as a WriteVerbose.</param>
    protected void Post(Action message)
    {
        _messages.Enqueue(message);
        _news.Release();
    }

    /// <summary>Runs work off the pipeline thread and waits for it, writing what it posts in the meantime.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">The work.</param>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    protected T Await<T>(Func<CancellationToken, Task<T>> work)
        // Hosts with a synchronisation context, such as editors, would otherwise deadlock here.
        => Await(Task.Run(() => work(StoppingToken)));

    /// <summary>Waits for work that is under way, writing what it posts in the meantime.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="task">The work.</param>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    protected T Await<T>(Task<T> task)
    {
        if (!Guard.NotNull(task).IsCompleted)
            task.ContinueWith(_ => _news.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        while (!task.IsCompleted)
        {
            WriteMessages();
            _news.Wait();
        }

        WriteMessages();
        try
        {
            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Waits until something is posted, or some awaited work ends.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    protected void WaitForNews()
    {
        try
        {
            _news.Wait(StoppingToken);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }

        WriteMessages();
    }

    /// <summary>Writes what was posted so far.</summary>
    protected void WriteMessages()
    {
        while (_messages.TryDequeue(out var message))
            message();
    }

    /// <summary>Walks an asynchronous sequence, handing each item to the pipeline thread.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="items">The sequence.</param>
    /// <param name="handle">What to do with an item; false ends the walk.</param>
    protected void ForEach<T>(IAsyncEnumerable<T> items, Func<T, bool> handle)
    {
        var walk = Guard.NotNull(items).GetAsyncEnumerator(StoppingToken);
        try
        {
            while (Await(_ => walk.MoveNextAsync().AsTask()) && Guard.NotNull(handle)(walk.Current))
            {
            }
        }
        finally
        {
            // Reached also when a downstream cmdlet ends the pipeline: what is under way is let go.
            Task.Run(() => walk.DisposeAsync().AsTask()).GetAwaiter().GetResult();
        }
    }
}
