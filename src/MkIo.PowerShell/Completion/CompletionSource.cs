using MkIo.Json;
using MkIo.PowerShell.Session;
using MkIo.Resources;

namespace MkIo.PowerShell.Completion;

/// <summary>Where the names of one sort of resource come from.</summary>
/// <param name="Noun">The noun of its cmdlets, such as <c>MkIoAsset</c>.</param>
/// <param name="NamesAsync">Lists names that begin with a word: at most so many, within the time that is given.</param>
internal sealed record CompletionSource(string Noun, Func<MkIoContext, string, int, CancellationToken, Task<string[]>> NamesAsync)
{
    /// <summary>The names of a collection, narrowed at the service by a field where it can filter by name.</summary>
    public static CompletionSource Of<T>(string noun, Func<MkIoContext, ResourceCollection<T>> collection, Func<T, string?> name, string? filterField)
        where T : ApiObject, new()
        => new(noun, async (context, word, most, cancellationToken) =>
        {
            var names = new List<string>();
            var filter = filterField is null || word.Length == 0 ? null : $"startswith({filterField},{ListQuery.Literal(word)})";
            var query = new ListQuery { Filter = filter, First = filterField is null ? null : most };
            await foreach (var item in collection(context).ListAsync(query, cancellationToken).ConfigureAwait(false))
            {
                if (name(item) is { } found && found.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    names.Add(found);
                if (names.Count == most)
                    break;
            }

            return [.. names];
        });
}
