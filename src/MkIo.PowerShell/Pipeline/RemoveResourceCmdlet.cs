using MkIo.Http;
using MkIo.Json;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Removes resources of a collection, after asking. What differs between resources is the collection and what goes with them.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class RemoveResourceCmdlet<T> : BulkCmdlet<string> where T : ApiObject, new()
{
    /// <summary>The resource's name, exactly; to remove by a pattern, pipe the Get- cmdlet.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
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
        foreach (var name in Name)
        {
            if (WildcardPattern.ContainsWildcardCharacters(name))
                Fail(name, Invalid($"'{name}' is a pattern, and Remove- takes exact names. Pipe the names: Get-MkIo{Noun} '{name}' | Remove-MkIo{Noun}"));
            else
                Try(name, () => Remove(name));
        }
    }

    /// <summary>Nothing is written for what was removed.</summary>
    /// <param name="result">The name.</param>
    protected override void Emit(string result) => WriteDetail($"Removed the {Collection.Noun} '{result}'.");

    /// <summary>What was done: removed.</summary>
    /// <param name="result">The name.</param>
    protected override string OutcomeOf(string result) => "removed";

    private void Remove(string name)
    {
        var action = $"Remove the {Collection.Noun}";
        // Looking for consequences costs a request, which is wasted where nobody is asked.
        var consequence = Force && !IsBound("WhatIf") ? null : Consequence(name);
        if (consequence is not null)
            action += $" ({consequence})";
        if (IsConfirmed(Force, name, action))
        {
            // The next item may have another parent.
            var collection = Collection;
            Start(name, collection.ItemPath(name), async cancellationToken =>
            {
                await collection.DeleteAsync(name, cancellationToken).ConfigureAwait(false);
                return name;
            });
        }
    }
}
