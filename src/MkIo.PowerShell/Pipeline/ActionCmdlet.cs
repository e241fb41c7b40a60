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
    StatefulCollection<T> Collection, string Text, string Outcome, TargetState Goal, Func<string, CancellationToken, Task> ActAsync) where T : ApiObject, new();

/// <summary>A resource with which something was done.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
/// <param name="Action">What was done.</param>
/// <param name="Name">The resource's name.</param>
public sealed record ActedOn<T>(ResourceAction<T> Action, string Name) where T : ApiObject, new();

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
                var (action, name) = (Action, ExactNameOf(nameof(Name), given));
                StartConfirmed(name, action.Collection.ItemPath(name), name, action.Text, cancellationToken => ActAsync(action, name, cancellationToken));
            });
        }
    }

    /// <summary>What was done, such as <c>started</c>.</summary>
    /// <param name="result">What was done, and with which resource.</param>
    protected override string OutcomeOf(ActedOn<T> result) => Guard.NotNull(result).Action.Outcome;

    /// <summary>Begins to wait, or writes the resource.</summary>
    /// <param name="result">What was done, and with which resource.</param>
    protected override void Emit(ActedOn<T> result)
    {
        var (action, name) = Guard.NotNull(result);
        if (Wait)
            Waiter.Add(name, action.Collection, name, action.Goal, TimeoutSec);
        else if (PassThru)
            Try(name, () => WriteObject(Await(cancellationToken => action.Collection.GetAsync(name, cancellationToken))));
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

    private static async Task<ActedOn<T>> ActAsync(ResourceAction<T> action, string name, CancellationToken cancellationToken)
    {
        await action.ActAsync(name, cancellationToken).ConfigureAwait(false);
        return new ActedOn<T>(action, name);
    }
}
