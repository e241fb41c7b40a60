using MkIo.Http;
using MkIo.Json;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Reads a collection: by name, by wildcard, or as a list that streams while its pages arrive.
/// What differs between resources is the collection and the name.
/// </summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class ReadCollectionCmdlet<T> : ProjectCmdlet where T : ApiObject, new()
{
    private const string Asterisk = "*";

    /// <summary>An OData expression that the service filters by, such as "properties/created gt 2026-01-01".</summary>
    [Parameter]
    public string? Filter { get; set; }

    /// <summary>The fields that the service orders by, each with an optional asc or desc, such as "properties/created desc".</summary>
    [Parameter]
    public string? OrderBy { get; set; }

    /// <summary>The collection that the cmdlet reads.</summary>
    protected abstract ResourceCollection<T> Collection { get; }

    /// <summary>The names and patterns that were asked for; null for all.</summary>
    private protected abstract string[]? Wanted { get; }

    /// <summary>The field that the service filters names by.</summary>
    protected virtual string NameField => "name";

    /// <summary>The name of a resource, which a pattern is matched against.</summary>
    /// <param name="resource">The resource.</param>
    protected abstract string? NameOf(T resource);

    /// <summary>What else a resource has to fulfil, where the service cannot filter by it; null for nothing.</summary>
    protected virtual Func<T, bool>? Condition => null;

    /// <summary>The query for a list; cmdlets with more ways to filter add theirs.</summary>
    /// <param name="filter">The filter, narrowed by the pattern of a name.</param>
    /// <param name="first">The most items wanted; null for all.</param>
    protected virtual ListQuery NewQuery(string? filter, int? first) => new() { Filter = filter, OrderBy = OrderBy, First = first };

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        foreach (var name in Wanted is { Length: > 0 } names ? names : [Asterisk])
        {
            if (name == Asterisk)
                Try(name, () => WriteList(null));
            else if (NamePattern.From(name) is { } pattern)
                Try(name, () => WriteList(pattern));
            else
                Try(name, () => WriteOne(name));
        }
    }

    private void WriteOne(string name)
    {
        var item = Await(cancellationToken => Collection.GetAsync(name, cancellationToken));
        if (Condition?.Invoke(item) != false)
            WriteObject(item);
    }

    private void WriteList(NamePattern? pattern)
    {
        var condition = Condition;
        var skip = PagingParameters.Skip;
        var left = PagingParameters.First;
        if (left == 0 && !PagingParameters.IncludeTotalCount)
            return;

        var query = NewQuery(pattern?.NarrowedFilter(NameField, Filter) ?? Filter, condition is null ? ServerLimit(pattern, skip, left) : null);
        var counted = false;
        ForEach(Collection.PagesAsync(query, StoppingToken), page =>
        {
            if (!counted && PagingParameters.IncludeTotalCount)
                WriteTotalCount(page, query);
            counted = true;
            foreach (var item in page.Value)
            {
                if ((pattern is not null && !pattern.IsMatch(NameOf(item))) || condition?.Invoke(item) == false)
                    continue;
                if (skip > 0)
                {
                    skip--;
                    continue;
                }

                if (left == 0)
                    return false;
                WriteObject(item);
                left--;
            }

            return left > 0;
        });
    }

    // The service may be told when to stop only where every item that it sends will be emitted or skipped.
    private static int? ServerLimit(NamePattern? pattern, ulong skip, ulong first)
        => pattern is null && first < int.MaxValue && skip < int.MaxValue && first + skip is var most && most is > 0 and < int.MaxValue ? (int)most : null;

    private void WriteTotalCount(ListPage<T> page, ListQuery query)
    {
        // The API documents the total as that of the project; with a filter it is no more than an upper bound.
        var narrowed = query.Filter is not null || query.Labels.Count > 0 || query.LabelKeys.Count > 0;
        var total = page.Supplemental?.Pagination?.Total;
        WriteObject(PagingParameters.NewTotalCount((ulong)(total ?? 0), total is null ? 0.0 : narrowed ? 0.5 : 1.0));
    }
}
