using MkIo.Json;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Removes resources that have an id and no name that is theirs alone, after asking.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class RemoveByIdCmdlet<T> : ActOnIdCmdlet where T : ApiObject, new()
{
    /// <summary>The collection that the cmdlet removes from.</summary>
    protected abstract ResourceCollection<T> Collection { get; }

    private protected override async Task<object?> ActAsync(Guid id, CancellationToken cancellationToken)
    {
        await Collection.DeleteAsync(id.ToString(), cancellationToken).ConfigureAwait(false);
        return null;
    }
}
