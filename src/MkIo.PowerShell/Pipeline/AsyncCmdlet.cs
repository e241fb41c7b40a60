using System.Collections.Concurrent;
using System.Reflection;
using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// A cmdlet of the module. It can wait for asynchronous work: the pipeline thread is sacred, so work runs elsewhere and
/// posts what it has to say, and only this thread, while it waits, writes it. Cancellation cancels what runs. Its errors
/// come from one table, and a client's reports become its messages.
/// </summary>
public abstract class AsyncCmdlet : PSCmdlet, IDisposable
{
    // Never disposed: work that is still unwinding when the pipeline ends may yet look at the token, or post.
#pragma warning disable CA2213
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<Action> _messages = new();
    private readonly SemaphoreSlim _news = new(0);
#pragma warning restore CA2213
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private bool _disposed;

    /// <summary>Cancelled when the user stops the pipeline, or when it ends early.</summary>
    protected internal CancellationToken StoppingToken => _stopping.Token;

    /// <summary>Cancels the work under way; called by PowerShell when the pipeline ends, also when it ends early.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reports how arguments were read, before any work.</summary>
    protected override void BeginProcessing() => TellInputNotes();

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
    protected internal void Post(Action message)
    {
        _messages.Enqueue(message);
        _news.Release();
    }

    /// <summary>Runs work off the pipeline thread and waits for it, writing what it posts in the meantime.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">The work.</param>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    protected internal T Await<T>(Func<CancellationToken, Task<T>> work)
        // Hosts with a synchronisation context, such as editors, would otherwise deadlock here.
        => Await(Run(Guard.NotNull(work), StoppingToken));

    /// <summary>Runs work off the pipeline thread and waits for it, writing what it posts in the meantime.</summary>
    /// <param name="work">The work.</param>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    protected internal void Await(Func<CancellationToken, Task> work) => Await(async cancellationToken =>
    {
        await Guard.NotNull(work)(cancellationToken).ConfigureAwait(false);
        return true;
    });

    /// <summary>Waits for work that is under way, writing what it posts in the meantime.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="task">The work.</param>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    protected internal T Await<T>(Task<T> task)
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

    /// <summary>Writes what an asynchronous sequence brings, as it comes.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="items">The sequence.</param>
    /// <param name="isWanted">Whether an item is written; null for all.</param>
    /// <returns>Whether there was any.</returns>
    protected bool WriteAll<T>(IAsyncEnumerable<T> items, Func<T, bool>? isWanted = null)
    {
        var found = false;
        ForEach(items, item =>
        {
            if (isWanted?.Invoke(item) == false)
                return true;
            found = true;
            WriteObject(item);
            return true;
        });
        return found;
    }

    /// <summary>The noun without its prefix, such as <c>Asset</c>; error ids begin with it.</summary>
    protected string Noun => Declaration.NounName.Substring("MkIo".Length);

    /// <summary>The verb.</summary>
    protected internal string Verb => Declaration.VerbName;

    /// <summary>What the token in use says about itself; null where there is none.</summary>
    private protected virtual TokenClaims? Claims => null;

    /// <summary>Whether the connection in use was ended.</summary>
    private protected virtual bool IsDisconnected => false;

    /// <summary>Whether the parameter was given on the command line or by the pipeline.</summary>
    /// <param name="parameter">The parameter's name.</param>
    protected virtual bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>Whether the user wants it: -Force says so before anybody asks, unless the same command asks for a preview or a question.</summary>
    /// <param name="force">Whether -Force was given.</param>
    /// <param name="target">What it is done to.</param>
    /// <param name="action">What is done.</param>
    protected bool IsConfirmed(bool force, string target, string action) => IsConfirmed(force, target, () => action);

    /// <summary>Whether the user wants it, with a question that may cost a request: it is put together only where somebody reads it.</summary>
    /// <param name="force">Whether -Force was given.</param>
    /// <param name="target">What it is done to.</param>
    /// <param name="action">What is done.</param>
    protected bool IsConfirmed(bool force, string target, Func<string> action)
        => force && !IsBound("WhatIf") && !IsBound("Confirm") || ShouldProcess(target, Guard.NotNull(action)());

    /// <summary>Whether the user wants to see what would be done, and nothing to be done.</summary>
    private protected bool IsPreview => MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
        ? given is SwitchParameter { IsPresent: true } or true
        : GetVariableValue("WhatIfPreference") is { } preference && LanguagePrimitives.IsTrue(preference);

    /// <summary>Whether PowerShell will ask before something is done.</summary>
    private protected bool WillAsk => MyInvocation.BoundParameters.TryGetValue("Confirm", out var given)
        ? given is SwitchParameter { IsPresent: true } or true
        : LanguagePrimitives.TryConvertTo<ConfirmImpact>(GetVariableValue("ConfirmPreference"), out var preference)
            && preference != ConfirmImpact.None && Declaration.ConfirmImpact >= preference;

    /// <summary>Writes what a write has come to.</summary>
    /// <param name="change">What came of it.</param>
    private protected void WriteChange(IChange change)
    {
        if (IsDetailed)
            WriteVerbose(change.Difference is { } difference ? $"{change.Kind}: {change.Resource} ({difference})." : $"{change.Kind}: {change.Resource}.");
        WriteObject(Written.With(change.Resource, change.Kind));
    }

    /// <summary>Reports that one item failed; the pipeline goes on.</summary>
    /// <param name="error">What failed.</param>
    /// <param name="target">The item.</param>
    protected internal void WriteItemError(MkIoException error, object? target) => WriteError(ToRecord(error, target));

    /// <summary>Does the work for one item; if it fails, that is reported and the pipeline goes on.</summary>
    /// <param name="target">The item.</param>
    /// <param name="work">The work, on the pipeline thread.</param>
    protected internal void Try(object? target, Action work)
    {
        TellInputNotes();
        try
        {
            Guard.NotNull(work)();
        }
        catch (Exception error) when (AsItemError(error) is { } failure)
        {
            WriteItemError(failure, target);
        }
    }

    /// <summary>
    /// What of a failure stays with its item, which is all but a stop and PowerShell's own ways through the pipeline: no
    /// item ends the others. Null for what ends the pipeline.
    /// </summary>
    /// <param name="error">What failed.</param>
    private protected MkIoException? AsItemError(Exception error) => error switch
    {
        MkIoException known => known,
        PipelineStoppedException or FlowControlException or ActionPreferenceStopException or OutOfMemoryException => null,
        OperationCanceledException when StoppingToken.IsCancellationRequested => null,
        ObjectDisposedException when IsDisconnected => new(MkIoErrorKind.ConnectionFailed, "The connection was ended by Disconnect-MkIo while it was in use. Run Connect-MkIo, and the command again.", error),
        ItemNotFoundException or System.Management.Automation.DriveNotFoundException => new(MkIoErrorKind.NotFound, error.Message, error),
        _ => new(MkIoErrorKind.Unexpected, error.Message, error),
    };

    /// <summary>What was given to a parameter for names: a name, an object or a row.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="given">One of its texts.</param>
    /// <exception cref="MkIoException">It is no name, and nothing that the parameter takes.</exception>
    private protected NameInput Resolve(string parameter, string given) => NameReader.For(GetType(), parameter).Read(given);

    /// <summary>The name that was given to a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="given">Its text.</param>
    /// <exception cref="MkIoException">It is no name, and nothing that the parameter takes.</exception>
    private protected string NameOf(string parameter, string given) => Resolve(parameter, given).Name;

    /// <summary>The one name that was given to a parameter of a cmdlet that takes no patterns.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="given">Its text.</param>
    /// <exception cref="MkIoException">It is a pattern, no name, or nothing that the parameter takes.</exception>
    private protected string ExactNameOf(string parameter, string given)
    {
        var input = Resolve(parameter, given);
        return input.Pattern is null
            ? input.Name
            : throw Invalid($"'{given}' is a pattern, and {Verb}- takes exact names. Pipe the names: Get-MkIo{Noun} '{given}' | {Verb}-MkIo{Noun}");
    }

    /// <summary>The ID that was given to a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="given">Its text.</param>
    /// <exception cref="MkIoException">It is no ID, and nothing that the parameter takes.</exception>
    private protected Guid IdOf(string parameter, string given)
        => NameOf(parameter, given) is var text && Guid.TryParse(text, out var id) ? id : throw Invalid($"'{text}' is not an ID. An ID looks like {Guid.Empty}.");

    /// <summary>An error that this cmdlet found by itself, before any request.</summary>
    /// <param name="message">What is wrong and what to do about it.</param>
    protected static MkIoException Invalid(string message) => new(MkIoErrorKind.InvalidRequest, message);

    /// <summary>The error record for a failure.</summary>
    /// <param name="error">What failed.</param>
    /// <param name="target">The item.</param>
    protected ErrorRecord ToRecord(MkIoException error, object? target)
        => ErrorTable.ToRecord(Guard.NotNull(error), Noun, target, new ForbiddenAdvice(
            MyInvocation.MyCommand.Name, GetType().GetCustomAttribute<RequiresPermissionAttribute>()?.Permissions ?? [], Claims, error));

    /// <summary>Writes a verbose message where it is wanted: with -Debug alone PowerShell would stop and ask at each.</summary>
    /// <param name="message">The message.</param>
    protected void WriteDetail(string message)
    {
        if (IsDetailed)
            WriteVerbose(message);
    }

    /// <summary>Reports the remarks of transformations about the bound values, each once: as a warning, or with -Verbose.</summary>
    private protected virtual void TellInputNotes()
    {
        foreach (var bound in MyInvocation.BoundParameters.Where(parameter => IsBound(parameter.Key)))
        {
            foreach (var note in InputNotes.Of(bound.Value))
            {
                var text = $"-{bound.Key} {note.Text}";
                if (!_told.Add(text))
                    continue;
                if (note.IsWarning)
                    WriteWarning(text);
                else
                    WriteDetail(text);
            }
        }
    }

    private bool IsDetailed => Wants("Verbose", "VerbosePreference");

    /// <summary>The observer that brings a client's reports to this cmdlet's streams.</summary>
    private protected CmdletObserver NewObserver()
        => new CmdletObserver(CommandRuntime, Post, IsDetailed, Wants("Debug", "DebugPreference"));

    private CmdletAttribute Declaration => field ??= GetType().GetCustomAttribute<CmdletAttribute>()!;

    // Making messages that nobody reads would cost on the hot path.
    private bool Wants(string parameter, string preference)
        => MyInvocation.BoundParameters.TryGetValue(parameter, out var given)
            ? given is SwitchParameter { IsPresent: true } or true
            : GetVariableValue(preference) is { } value
                && !string.Equals(value.ToString(), nameof(ActionPreference.SilentlyContinue), StringComparison.OrdinalIgnoreCase)
                && !string.Equals(value.ToString(), nameof(ActionPreference.Ignore), StringComparison.OrdinalIgnoreCase);

    private static Task<T> Run<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        => Task.Run(() => work(cancellationToken), CancellationToken.None);
}
