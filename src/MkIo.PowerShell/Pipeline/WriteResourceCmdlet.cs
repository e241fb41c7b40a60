using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Writes resources: many at once, asking first where it is told to, and emitting them as the service has them.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class WriteResourceCmdlet<T> : BulkCmdlet<Change<T>>
{
    /// <summary>What the confirmation calls the work, such as <c>Create or update the asset</c>.</summary>
    private protected abstract string Action { get; }

    /// <summary>Asks, and starts the work for one resource.</summary>
    /// <param name="item">The item, as errors name it.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="place">What the confirmation calls the resource.</param>
    /// <param name="work">The work.</param>
    private protected void Write(object? item, string name, string place, Func<CancellationToken, Task<Change<T>>> work)
    {
        if (ShouldProcess(place, Action))
            Start(item ?? name, name, work);
    }

    /// <summary>What was done: created, updated or unchanged.</summary>
    /// <param name="result">What was done.</param>
    protected override string OutcomeOf(Change<T> result) => Guard.NotNull(result).Kind switch
    {
        ChangeKind.Created => "created",
        ChangeKind.Updated => "updated",
        _ => "unchanged",
    };

    /// <summary>Writes the resource as the service has it now.</summary>
    /// <param name="result">What was done.</param>
    protected override void Emit(Change<T> result)
    {
        WriteDetail($"{Guard.NotNull(result).Kind}: {result.Resource}.");
        WriteObject(result.Resource);
    }
}
