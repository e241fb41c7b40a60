using MkIo.Json;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Has something done with resources that takes time, such as starting them, and waits for it where it is told to.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class ResourceActionCmdlet<T> : BulkCmdlet<ResourcePlace<T>> where T : ApiObject, new()
{
    /// <summary>The resource's name, exactly.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
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

    /// <summary>The collection that holds the resources.</summary>
    protected abstract StatefulCollection<T> Collection { get; }

    /// <summary>What the confirmation calls the work, such as <c>Start the streaming endpoint</c>.</summary>
    private protected abstract string Action { get; }

    /// <summary>What the summary calls the work, such as <c>started</c>.</summary>
    private protected abstract string Outcome { get; }

    /// <summary>The states that show that it is done.</summary>
    private protected abstract TargetState Goal { get; }

    /// <summary>Has it done.</summary>
    /// <param name="collection">The collection that holds the resource.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    private protected abstract Task ActAsync(StatefulCollection<T> collection, string name, CancellationToken cancellationToken);

    /// <summary>Asks, and has it done.</summary>
    protected override void ProcessRecord()
    {
        // The next item may have another parent.
        var collection = Collection;
        foreach (var name in Name)
        {
            if (!ShouldProcess(name, Action))
                continue;
            Start(name, collection.ItemPath(name), async cancellationToken =>
            {
                await ActAsync(collection, name, cancellationToken).ConfigureAwait(false);
                return new ResourcePlace<T>(collection, name);
            });
        }
    }

    /// <summary>What was done, such as <c>started</c>.</summary>
    /// <param name="result">Where the resource is.</param>
    protected override string OutcomeOf(ResourcePlace<T> result) => Outcome;

    /// <summary>Begins to wait, or writes the resource.</summary>
    /// <param name="result">Where the resource is.</param>
    protected override void Emit(ResourcePlace<T> result)
    {
        var (collection, name) = Guard.NotNull(result);
        if (Wait)
            WaitFor(name, collection, name, Goal, TimeoutSec);
        else if (PassThru)
            Try(name, () => WriteObject(Await(cancellationToken => collection.GetAsync(name, cancellationToken))));
    }

    /// <summary>Waits for the rest.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        FinishWaits(resource =>
        {
            if (PassThru)
                WriteObject(resource);
        });
    }
}
