using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// A cmdlet that takes many items: their work overlaps within a window, their results leave in the order of the input,
/// an error stays with its item, and memory is bounded by the window.
/// </summary>
/// <typeparam name="T">What comes of an item.</typeparam>
public abstract class BulkCmdlet<T> : MkIoCmdlet
{
    // Long enough for requests to notice that they are cancelled, short enough for a user who pressed Ctrl+C.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // How many windows of finished items may wait behind one that takes long, so that an item which is repeated and
    // repeated does not hold up the others; the order stays, and memory stays bounded.
    private const int Waiting = 16;

    private readonly BulkTally _tally = new();
    private OrderedWorkQueue<T>? _window;
    private BulkProgress? _progress;

    /// <summary>How many items are worked on at once; their order is kept.</summary>
    /// <value>16; 4 for uploads and downloads</value>
    [Parameter]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>How many items will come, where that is known: the progress then tells the time left. Giving it shows the progress also where the output is not a console.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TotalCount { get; set; }

    private static readonly bool IsWrite = typeof(IChange).IsAssignableFrom(typeof(T));

    private OrderedWorkQueue<T> Window => _window ??= new OrderedWorkQueue<T>(() => Post(static () => { }), StoppingToken);

    private bool IsFull => Window.Count >= ThrottleLimit * Waiting;

    private BulkProgress Progress => _progress ??= BulkProgress.For(this, TotalCount);

    /// <summary>Writes what came of an item, of a write the resource as the service has it now; called on the pipeline thread, in the order of the input.</summary>
    /// <param name="result">What came of it.</param>
    protected virtual void Emit(T result)
    {
        if (result is IChange change)
            WriteChange(change);
        else
            WriteObject(result);
    }

    /// <summary>What was done for an item, in a word for the summary, such as <c>created</c>.</summary>
    /// <param name="result">What came of it.</param>
    protected virtual string OutcomeOf(T result) => (result as IChange)?.Kind switch
    {
        null => "read",
        ChangeKind.Created => "created",
        ChangeKind.Updated => "updated",
        _ => "unchanged",
    };

    /// <summary>Starts the work for an item without waiting for it, as far as the window allows.</summary>
    /// <param name="target">The item, as errors name it.</param>
    /// <param name="key">What the work is about; work on the same thing is done one after the other.</param>
    /// <param name="work">The work.</param>
    protected internal void Start(object? target, string key, Func<CancellationToken, Task<T>> work) => Start(target, key, work, question: null);

    private void Start(object? target, string key, Func<CancellationToken, Task<T>> work, Question? question)
    {
        while (Window.Running >= ThrottleLimit || IsFull)
        {
            if (Window.OldestIsReady || IsFull)
                FinishOldest();
            else
                WaitForNews();
        }

        Window.Start(target, key, work, question);
        FinishReady();
    }

    /// <summary>Starts the work for an item, after a prompt if one is required. For a write, the prompt and the preview show what it would change.</summary>
    /// <param name="target">The item, as errors name it.</param>
    /// <param name="key">What the work is about.</param>
    /// <param name="place">What the question calls it.</param>
    /// <param name="action">What the question calls the work, such as <c>Create or update the asset</c>.</param>
    /// <param name="work">The work.</param>
    protected internal void StartConfirmed(object? target, string key, string place, string action, Func<CancellationToken, Task<T>> work)
    {
        if (IsWrite && IsPreview)
            Start(target, key, Preview.Of(work), new Question(place, action));
        else if (IsWrite && WillAsk && Verb != VerbsCommon.New)
            Take(target, () => Ask(target, key, new Question(place, action), work));
        else if (ShouldProcess(place, action))
            Start(target, key, work);
    }

    private void Ask(object? target, string key, Question question, Func<CancellationToken, Task<T>> work)
    {
        // What an earlier item changes of the same thing belongs to what is there.
        while (Window.IsBusyWith(key))
            FinishOldest();
        var planned = Await(Preview.Of(work));
        var change = (IChange)(object)planned!;
        if (change.Kind == ChangeKind.Unchanged)
            Start(target, key, _ => Task.FromResult(planned));
        else if (ShouldProcess(question.With(change), question.Action))
            Start(target, key, work);
    }

    /// <summary>Takes an item; what is wrong with it fails in its place in the order, and the pipeline goes on.</summary>
    /// <param name="target">The item.</param>
    /// <param name="take">Reads the parameters and starts the work, on the pipeline thread.</param>
    private protected void Take(object? target, Action take)
    {
        TellInputNotes();
        try
        {
            take();
        }
        catch (Exception error) when (AsItemError(error) is { } failure)
        {
            Fail(target, failure);
        }
    }

    /// <summary>Reports that an item failed before its work could start, in its place in the order.</summary>
    /// <param name="target">The item.</param>
    /// <param name="error">What failed.</param>
    protected internal void Fail(object? target, MkIoException error)
    {
        // Items of which every one is wrong must be reported as they come, and take no more memory than others.
        while (IsFull)
            FinishOldest();
        Window.Fail(target, error);
        FinishReady();
    }

    /// <summary>Waits for the rest, and sums up.</summary>
    protected override void EndProcessing()
    {
        while (Window.Count > 0)
            FinishOldest();
        _progress?.Complete();
        SumUp();
    }

    /// <summary>Cancels what runs. What was written and not emitted is said: nothing is done in secret.</summary>
    /// <param name="disposing">Whether it was asked for.</param>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _window is { Count: > 0 } window)
            StopReport.Write(Host, MyInvocation.MyCommand.Name, [.. window.Abandon(Patience).Where(item => item.Question is null)], OutcomeOf);
    }

    private void FinishReady()
    {
        while (Window.OldestIsReady)
            FinishOldest();
    }

    private void FinishOldest()
    {
        // It stays in the window until it has ended: from there a stop reports what was under way.
        if (!Window.OldestIsReady)
            Await(Window.OldestEnds());
        if (StoppingToken.IsCancellationRequested)
            throw new PipelineStoppedException();
        var item = Window.TakeOldest();
        try
        {
            var result = Await(item.Work);
            _tally.Done(OutcomeOf(result));
            if (item.Question is { } question)
                ShouldProcess(question.With((IChange)(object)result!), question.Action);
            else
                Emit(result);
        }
        catch (Exception error) when (AsItemError(error) is { } failure)
        {
            _tally.Failed();
            WriteItemError(failure, item.Target);
        }
        finally
        {
            Window.Finished(item);
        }

        Progress.Show(_tally);
    }

    private void SumUp()
    {
        if (_tally.Total == 0)
            return;
        if (IsWrite && IsPreview)
        {
            // PowerShell writes it as it writes the items.
            if (_tally.Total > 1)
                ShouldProcess(_tally.DescribePreview(), _tally.DescribePreview(), string.Empty);
            return;
        }

        var summary = $"{MyInvocation.MyCommand.Name}: {_tally.Describe(Retries)}.";
        // One item that failed has its error; for many, the sum is what a runbook's reader looks for.
        if (_tally.Failures > 0 && _tally.Total > 1)
            WriteWarning(summary);
        else
            WriteDetail(summary);
    }
}
