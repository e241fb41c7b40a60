using MkIo.Json;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Removes resources of a collection, after asking. What differs between resources is the collection and what goes with them.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class RemoveCmdlet<T> : BulkCmdlet<string> where T : ApiObject, new()
{
    /// <summary>The resource's name, exactly; to remove by a pattern, pipe the Get- cmdlet.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The collection that the cmdlet removes from.</summary>
    protected abstract ResourceCollection<T> Collection { get; }

    /// <summary>What goes with a resource when it is removed, for the confirmation; null for nothing.</summary>
    /// <param name="name">The resource's name.</param>
    protected virtual string? Consequence(string name) => null;

    /// <summary>Asks, and starts the removal.</summary>
    protected override void ProcessRecord()
    {
        foreach (var given in Name)
        {
            Take(given, () =>
            {
                // The next item may have another parent.
                var (collection, name) = (Collection, ExactNameOf(nameof(Name), given));
                if (IsConfirmed(Force, name, () => ActionFor(collection, name)))
                    Start(name, collection.ItemPath(name), cancellationToken => RemoveAsync(collection, name, cancellationToken));
            });
        }
    }

    /// <summary>Nothing is written for what was removed.</summary>
    /// <param name="result">The name.</param>
    protected override void Emit(string result) => WriteDetail($"Removed the {Collection.Noun} '{result}'.");

    /// <summary>What was done: removed.</summary>
    /// <param name="result">The name.</param>
    protected override string OutcomeOf(string result) => "removed";

    private string ActionFor(ResourceCollection<T> collection, string name)
    {
        var consequence = Consequence(name);
        return consequence is null ? $"Remove the {collection.Noun}" : $"Remove the {collection.Noun} ({consequence})";
    }

    private static async Task<string> RemoveAsync(ResourceCollection<T> collection, string name, CancellationToken cancellationToken)
    {
        await collection.DeleteAsync(name, cancellationToken).ConfigureAwait(false);
        return name;
    }
}
