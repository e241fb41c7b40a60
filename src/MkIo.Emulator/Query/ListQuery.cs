using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Query;

/// <summary>Everything that a list request asks for.</summary>
internal sealed class ListQuery
{
    public const int DefaultPageSize = 100;
    public const int MaxPageSize = 1000;

    private readonly List<Func<JsonElement, bool>> _predicates = [];
    private SortOrder? _order;

    public int Skip { get; private init; }

    public int PageSize { get; private init; }

    /// <summary>Names the selection and its order, whatever the page; null where it is the whole collection as it stands.</summary>
    public string? SelectionKey { get; private set; }

    public static ListQuery Parse(ApiOperation operation, IQueryCollection query)
    {
        var list = new ListQuery
        {
            Skip = ParseWhole(query, "$skiptoken") ?? 0,
            PageSize = Math.Min(ParseWhole(query, "$top") ?? DefaultPageSize, MaxPageSize),
        };
        if (query.TryGetValue("$filter", out var filter) && !string.IsNullOrWhiteSpace(filter))
            list._predicates.Add(ParseFilter(filter!, operation));
        if (query.TryGetValue("$label", out var labels))
            list._predicates.Add(LabelFilter.ParseLabels(labels!));
        if (query.TryGetValue("$label_key", out var keys))
            list._predicates.Add(LabelFilter.ParseKeys(keys!));
        if (query.TryGetValue("$orderby", out var order) && !string.IsNullOrWhiteSpace(order))
            list._order = SortOrder.Parse(order!, operation.Notes.SortFields);
        if (list._predicates.Count > 0 || list._order is not null)
            list.SelectionKey = string.Join('\n', filter, labels, keys, order);
        return list;
    }

    public IReadOnlyList<StoredResource> Apply(IReadOnlyList<StoredResource> resources)
    {
        var kept = new List<(StoredResource Resource, JsonElement?[] Keys)>();
        foreach (var resource in resources)
        {
            using var document = resource.ToDocument();
            if (_predicates.TrueForAll(predicate => predicate(document.RootElement)))
                kept.Add((resource, _order?.Keys(document.RootElement).Select(key => key?.Clone()).ToArray() ?? []));
        }
        // OrderBy is stable: what is equal stays in the order of its creation.
        IEnumerable<(StoredResource Resource, JsonElement?[] Keys)> sorted = _order is null ? kept : kept.OrderBy(item => item.Keys, _order);
        return [.. sorted.Select(item => item.Resource)];
    }

    private static Func<JsonElement, bool> ParseFilter(string filter, ApiOperation operation)
    {
        try
        {
            return FilterParser.Parse(filter, operation.Notes.FilterFields);
        }
        catch (FilterSyntaxException error)
        {
            throw ApiException.Invalid("$filter", error.Message + ".");
        }
    }

    // The documents type these as strings, so the schema does not check that they are numbers.
    private static int? ParseWhole(IQueryCollection query, string name)
    {
        if (!query.TryGetValue(name, out var text))
            return null;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : throw ApiException.Invalid(name, "Must be a non-negative integer.");
    }
}
