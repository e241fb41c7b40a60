using MkIo.Json;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Something that is done with what has an id.</summary>
/// <param name="Text">What the confirmation calls the work.</param>
/// <param name="ActAsync">Does it, and gives what to write; null for nothing.</param>
internal sealed record IdAction(string Text, Func<Guid, CancellationToken, Task<object?>> ActAsync)
{
    /// <summary>Something of which nothing is left to write.</summary>
    /// <param name="text">What the confirmation calls the work.</param>
    /// <param name="act">Does it.</param>
    public static IdAction Silent(string text, Func<Guid, CancellationToken, Task> act) => new(text, async (id, cancellationToken) =>
    {
        await act(id, cancellationToken).ConfigureAwait(false);
        return null;
    });

    /// <summary>Deletes from a collection.</summary>
    /// <typeparam name="T">The model of the resource.</typeparam>
    /// <param name="text">What the confirmation calls the work.</param>
    /// <param name="collection">The collection.</param>
    public static IdAction Delete<T>(string text, ResourceCollection<T> collection) where T : ApiObject, new()
        => Silent(text, (id, cancellationToken) => collection.DeleteAsync(id.ToString(), cancellationToken));
}

/// <summary>Does something with things that have an id and no name that is theirs alone, after asking.</summary>
[RequiresConnection(ConnectionScope.Organization)]
public abstract class IdCmdlet : MkIoCmdlet
{
    /// <summary>The id; objects of the Get- cmdlet bring it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName(IsId = true)]
    public virtual string[] Id { get; set; } = [];

    /// <summary>What a piped object is called, for the confirmation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    [Alias("Email", "Description")]
    public string? Name { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>What is done.</summary>
    private protected abstract IdAction Action { get; }

    /// <summary>Asks, and does the work.</summary>
    protected override void ProcessRecord()
    {
        var action = Action;
        foreach (var given in Id)
        {
            Try(given, () =>
            {
                var id = IdOf(nameof(Id), given);
                if (IsConfirmed(Force, string.IsNullOrEmpty(Name) ? id.ToString() : $"{Name} ({id})", action.Text))
                    Act(action, id);
            });
        }
    }

    private void Act(IdAction action, Guid id)
    {
        if (Await(cancellationToken => action.ActAsync(id, cancellationToken)) is { } result)
            WriteObject(result);
    }
}
