using System.Runtime.CompilerServices;
using MkIo.Json;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>What of a collection is wanted: what the service is asked, and what is looked for in its answers.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
/// <param name="Collection">The collection that is read.</param>
/// <param name="NameOf">The name by which wildcards find a resource.</param>
internal sealed record ListSpec<T>(ResourceCollection<T> Collection, Func<T, string?> NameOf) where T : ApiObject, new()
{
    private const string NameField = "name";

    /// <summary>Another name by which a resource is found.</summary>
    public Func<T, string?>? OtherNameOf { get; init; }

    /// <summary>The filter that the service applies, as the user gave it.</summary>
    public string? Filter { get; init; }

    /// <summary>What the service filters by beside it, out of a parameter of its own.</summary>
    public string? AlsoFilter { get; init; }

    /// <summary>The order that the service applies.</summary>
    public string? OrderBy { get; init; }

    /// <summary>The labels that the service looks for, in its own words.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The labels that a resource must have, whatever their values.</summary>
    public IReadOnlyList<string> LabelKeys { get; init; } = [];

    /// <summary>What must hold of a resource, beyond what the service can filter by; null for nothing.</summary>
    public Func<T, bool>? Condition { get; init; }

    /// <summary>How many are left out from the start.</summary>
    public ulong Skip { get; init; }

    /// <summary>How many are wanted.</summary>
    public ulong First { get; init; } = ulong.MaxValue;

    /// <summary>Called with the total count (null if unknown) and its accuracy before the first item; null if nobody asks.</summary>
    public Action<ulong?, double>? Total { get; init; }

    /// <summary>Whether a resource has a name that fits, and all else that is wanted.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="pattern">The pattern; null for every name.</param>
    public bool Fits(T resource, NamePattern? pattern)
        => (pattern is null || pattern.IsMatch(NameOf(resource)) || OtherNameOf is { } other && pattern.IsMatch(other(resource))) && Condition?.Invoke(resource) != false;

    /// <summary>Whether a resource has this very name.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="name">The name.</param>
    public bool IsNamed(T resource, string name) => NameOf(resource) == name || OtherNameOf?.Invoke(resource) == name;

    /// <summary>What the service is asked.</summary>
    /// <param name="pattern">The pattern of the names; null for every name.</param>
    public ListQuery Query(NamePattern? pattern = null)
    {
        var filter = pattern is null ? Filter : pattern.NarrowedFilter(NameField, Filter);
        return new ListQuery
        {
            Filter = filter is null || AlsoFilter is null ? filter ?? AlsoFilter : $"({filter}) and {AlsoFilter}",
            OrderBy = OrderBy,
            First = ServerLimit(pattern),
            Labels = Labels,
            LabelKeys = LabelKeys,
        };
    }

    /// <summary>The resources that are wanted, as pages arrive; no page is asked for once there are enough.</summary>
    /// <param name="pattern">The pattern of the names; null for every name.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public async IAsyncEnumerable<T> ItemsAsync(NamePattern? pattern, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (skip, left, query, total) = (Skip, First, Query(pattern), Total);
        if (left == 0 && total is null)
            yield break;
        await foreach (var page in Collection.PagesAsync(query, cancellationToken).ConfigureAwait(false))
        {
            var count = TotalOf(page, query);
            total?.Invoke((ulong?)count, count is null ? 0.0 : Certainty(query));
            total = null;
            foreach (var item in page.Value)
            {
                if (!Fits(item, pattern))
                    continue;
                if (skip > 0)
                {
                    skip--;
                    continue;
                }

                if (left == 0)
                    yield break;
                yield return item;
                left--;
            }

            if (left == 0)
                yield break;
        }
    }

    // The service may be told when to stop only where every item that it sends will be emitted or skipped.
    private int? ServerLimit(NamePattern? pattern)
        => pattern is null && Condition is null && First < int.MaxValue && Skip < int.MaxValue && First + Skip is var most && most is > 0 and < int.MaxValue ? (int)most : null;

    // The API documents the total as that of the project; with a filter it is no more than an upper bound.
    private static double Certainty(ListQuery query) => query.Filter is not null || query.Labels.Count > 0 || query.LabelKeys.Count > 0 ? 0.5 : 1.0;

    // Lists of the Management API don't say it; one that comes whole in its first page can be counted.
    private static long? TotalOf(ListPage<T> page, ListQuery query)
        => page.Supplemental?.Pagination?.Total
            ?? (string.IsNullOrEmpty(page.NextLink) && !(page.Value.Count >= query.First) ? page.Value.Count : null);
}
