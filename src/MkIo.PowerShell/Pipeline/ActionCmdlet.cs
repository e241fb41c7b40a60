using System.Net;
using MkIo.Json;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Something that is done with resources and takes time, such as starting them.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
/// <param name="Collection">The collection that holds the resources.</param>
/// <param name="Text">What the confirmation calls the work, such as <c>Start the streaming endpoint</c>.</param>
/// <param name="Outcome">What the summary calls the work, such as <c>started</c>.</param>
/// <param name="Goal">The states that show that it is done.</param>
/// <param name="ActAsync">Has it done with the resource of a name.</param>
public sealed record ResourceAction<T>(
    StatefulCollection<T> Collection, string Text, string Outcome, TargetState Goal, Func<string, CancellationToken, Task> ActAsync) where T : ApiObject, new()
{
    /// <summary>The states in which a refusal means that it is done already, or under way.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>Looks before it is done, for what the service does not refuse: the state in which nothing is to do; null where it is to be done.</summary>
    public Func<string, CancellationToken, Task<string?>>? AlreadyAsync { get; init; }

    /// <summary>The words for a refusal in a state from which it cannot be done; null for the service's own.</summary>
    public Func<string, string, string?>? Refusal { get; init; }
}

/// <summary>A resource with which something was done.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
/// <param name="Action">What was done.</param>
/// <param name="Name">The resource's name.</param>
public sealed record ActedOn<T>(ResourceAction<T> Action, string Name) where T : ApiObject, new()
{
    /// <summary>The state in which the resource was already, so that nothing was done; null where it was done.</summary>
    public string? Already { get; init; }

    /// <summary>The resource as it is then, or why it cannot be read; null where nobody wants it.</summary>
    internal Task<T>? Read { get; init; }
}

/// <summary>Has something done with resources that takes time, and waits for it where it is told to.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class ActionCmdlet<T> : BulkCmdlet<ActedOn<T>> where T : ApiObject, new()
{
    /// <summary>The resource's name, exactly.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Waits until it is done; all that the pipeline brought is waited for together.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most; what is not done then is an error.</summary>
    /// <value>0, which is no limit</value>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; }

    /// <summary>Writes the resource as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>What is done.</summary>
    private protected abstract ResourceAction<T> Action { get; }

    /// <summary>Asks, and has it done.</summary>
    protected override void ProcessRecord()
    {
        foreach (var given in Name)
        {
            Take(given, () =>
            {
                // The next item may have another parent.
                var (action, name, reads) = (Action, ExactNameOf(nameof(Name), given), PassThru && !Wait);
                StartConfirmed(name, action.Collection.ItemPath(name), name, action.Text, cancellationToken => ActAsync(action, name, reads, cancellationToken));
            });
        }
    }

    /// <summary>What was done, such as <c>started</c>.</summary>
    /// <param name="result">What was done, and with which resource.</param>
    protected override string OutcomeOf(ActedOn<T> result) => Guard.NotNull(result).Already is null ? result.Action.Outcome : "unchanged";

    /// <summary>Begins to wait, or writes the resource.</summary>
    /// <param name="result">What was done, and with which resource.</param>
    protected override void Emit(ActedOn<T> result)
    {
        var (action, name) = Guard.NotNull(result);
        if (result.Already is { } state)
            WriteDetail($"The {action.Collection.Noun} '{name}' is already {state.ToLowerInvariant()}.");
        if (Wait)
            Waiter.Add(name, action.Collection, name, action.Goal, TimeoutSec);
        else if (result.Read is { } read)
            Try(name, () => WriteObject(Await(read)));
    }

    /// <summary>Waits for the rest.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        Waiter.Finish(resource =>
        {
            if (PassThru)
                WriteObject(resource);
        });
    }

    // The read is part of the work, so that reads overlap as the work does. One that fails leaves done what was done.
    private static async Task<ActedOn<T>> ActAsync(ResourceAction<T> action, string name, bool reads, CancellationToken cancellationToken)
    {
        var acted = await ActAsync(action, name, cancellationToken).ConfigureAwait(false);
        if (!reads)
            return acted;
        var read = action.Collection.GetAsync(name, cancellationToken);
        await Task.WhenAny(read).ConfigureAwait(false);
        return acted with { Read = read };
    }

    private static async Task<ActedOn<T>> ActAsync(ResourceAction<T> action, string name, CancellationToken cancellationToken)
    {
        if (action.AlreadyAsync is { } look && await look(name, cancellationToken).ConfigureAwait(false) is { } before)
            return new ActedOn<T>(action, name) { Already = before };
        try
        {
            await action.ActAsync(name, cancellationToken).ConfigureAwait(false);
            return new ActedOn<T>(action, name);
        }
        // The documents declare 400, the platform says 409 for a wrong state.
        catch (MkIoException error) when (error.Kind == MkIoErrorKind.Conflict || error.Status == HttpStatusCode.BadRequest)
        {
            if (await StateAsync(action, name, cancellationToken).ConfigureAwait(false) is not { } state)
                throw;
            if (action.Done.Contains(state, StringComparer.OrdinalIgnoreCase))
                return new ActedOn<T>(action, name) { Already = state };
            if (action.Refusal?.Invoke(name, state) is { } words)
                throw error.Restated(words);
            throw;
        }
    }

    private static async Task<string?> StateAsync(ResourceAction<T> action, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await action.Collection.GetStateAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (MkIoException)
        {
            // The refusal is the error, not that nobody may know why.
            return null;
        }
    }
}
