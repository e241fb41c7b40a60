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

/// <summary>What <c>$orderby</c> asks for.</summary>
internal sealed class SortOrder : IComparer<JsonElement?[]>
{
    private readonly List<(ResourceField Field, bool Descending)> _keys;

    private SortOrder(List<(ResourceField Field, bool Descending)> keys) => _keys = keys;

    public static SortOrder Parse(string text, IReadOnlySet<string>? allowed)
    {
        var keys = new List<(ResourceField, bool)>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > 2 || (words.Length == 2 && words[1] is not ("asc" or "desc")))
                throw ApiException.Invalid("$orderby", $"Cannot read '{part}'.");
            if (!ResourceField.IsAllowed(words[0], allowed))
                throw ApiException.Invalid("$orderby", $"Unknown field '{words[0]}'.");
            keys.Add((new ResourceField(words[0]), words.Length == 2 && words[1] == "desc"));
        }
        return new SortOrder(keys);
    }

    /// <summary>The values that are compared; read once for each resource.</summary>
    public JsonElement?[] Keys(JsonElement resource) => [.. _keys.Select(key => key.Field.Read(resource))];

    public int Compare(JsonElement?[]? x, JsonElement?[]? y)
    {
        for (var i = 0; i < _keys.Count; i++)
        {
            var order = CompareValues(x![i], y![i]);
            if (order != 0)
                return _keys[i].Descending ? -order : order;
        }
        return 0;
    }

    // What is absent comes first; values of different kinds are ordered by their text.
    private static int CompareValues(JsonElement? x, JsonElement? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        return x.Value.ValueKind == JsonValueKind.Number && y.Value.ValueKind == JsonValueKind.Number
            ? x.Value.GetDecimal().CompareTo(y.Value.GetDecimal())
            : string.CompareOrdinal(x.Value.ToString(), y.Value.ToString());
    }
}
