using System.Text;

namespace MkIo.Resources;

/// <summary>What a list is asked for. All of it is judged by the service; null and empty mean that it is not said.</summary>
public sealed class ListQuery
{
    /// <summary>An OData expression (<c>$filter</c>), such as <c>startswith(name,'vod-')</c>.</summary>
    public string? Filter { get; init; }

    /// <summary>Field names with an optional <c>asc</c> or <c>desc</c>, comma-separated (<c>$orderby</c>).</summary>
    public string? OrderBy { get; init; }

    /// <summary>The most items wanted; the enumeration ends there (<c>$top</c>).</summary>
    public int? First { get; init; }

    /// <summary>Expressions over labels (<c>$label</c>): <c>key=value</c>, <c>key~part</c>.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Labels that an item must have, whatever their value (<c>$label_key</c>).</summary>
    public IReadOnlyList<string> LabelKeys { get; init; } = [];

    /// <summary>A string as it stands in a filter: in quotes, with those in it doubled.</summary>
    /// <param name="text">The string, such as a name.</param>
    public static string Literal(string text) => $"'{Guard.NotNull(text).Replace("'", "''")}'";

    internal string AppendTo(string path)
    {
        var query = new QueryString()
            .Add("$filter", Filter)
            .Add("$orderby", OrderBy)
            .Add("$top", First is { } top ? top.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        foreach (var label in Labels)
            query.Add("$label", label);
        foreach (var key in LabelKeys)
            query.Add("$label_key", key);
        return query.AppendTo(path);
    }
}

/// <summary>Builds the query part of a path; values are escaped, what is null or empty is left out.</summary>
internal sealed class QueryString
{
    private readonly StringBuilder _text = new();

    public QueryString Add(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return this;
        if (_text.Length > 0)
            _text.Append('&');
        _text.Append(name).Append('=').Append(Uri.EscapeDataString(value!));
        return this;
    }

    public string AppendTo(string path)
        => _text.Length == 0 ? path : path + (path.IndexOf('?') < 0 ? "?" : "&") + _text;
}
