using System.Text.Json;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Query;

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
