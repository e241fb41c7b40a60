using MkIo.Json;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>A collection that is listed when the first item of the pipeline needs it; the list then serves all of them.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
/// <param name="collection">The collection.</param>
internal sealed class Lookup<T>(ResourceCollection<T> collection) where T : ApiObject, new()
{
    private readonly object _gate = new();
    private Task<IReadOnlyList<T>>? _items;

    /// <summary>All of the list.</summary>
    /// <param name="cancellationToken">Ends the requests.</param>
    public Task<IReadOnlyList<T>> AllAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // A list that could not be read is asked for again by the next item.
            if (_items is null or { IsFaulted: true } or { IsCanceled: true })
                _items = ReadAsync(cancellationToken);
            return _items;
        }
    }

    private async Task<IReadOnlyList<T>> ReadAsync(CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in collection.ListAsync(null, cancellationToken).ConfigureAwait(false))
            items.Add(item);
        return items;
    }
}
