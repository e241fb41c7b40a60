using System.Collections;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MkIo.Json;

/// <summary>
/// The list of a property. It prints as <c>a;b</c>, so that a column of a CSV file has its items, and as JSON where the items
/// aren't plain. Any list can be assigned.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
public sealed class ApiList<T> : Collection<T>
{
    internal ApiList(IList<T> items) : base(items) { }

    /// <summary>A list as a property holds it.</summary>
    /// <param name="items">Any list; null for none.</param>
    [return: NotNullIfNotNull(nameof(items))]
    internal static ApiList<T>? Of(IEnumerable<T>? items) => items switch
    {
        null => null,
        ApiList<T> list => list,
        IList<T> list => new(list),
        _ => new([.. items]),
    };

    /// <summary>The items.</summary>
    public override string ToString() => ShownText.OfList(this);
}

/// <summary>The dictionary of a property, such as labels. It prints as <c>a=1;b=2</c>, and as JSON where the values aren't plain. Any dictionary can be assigned.</summary>
/// <typeparam name="T">The values.</typeparam>
public sealed class ApiMap<T> : Dictionary<string, T>
{
    internal ApiMap() : base(StringComparer.Ordinal) { }

    private ApiMap(IDictionary<string, T> entries) : base(entries, (entries as Dictionary<string, T>)?.Comparer ?? StringComparer.Ordinal) { }

    /// <summary>A map as a property holds it.</summary>
    /// <param name="entries">Any map; null for none.</param>
    [return: NotNullIfNotNull(nameof(entries))]
    internal static ApiMap<T>? Of(IDictionary<string, T>? entries) => entries is null ? null : entries as ApiMap<T> ?? new ApiMap<T>(entries);

    /// <summary>The entries.</summary>
    public override string ToString() => ShownText.OfMap(this);
}

/// <summary>The text of what stands within an object, where there is room for a text only: in CSV files, and below the depth of ConvertTo-Json.</summary>
internal static class ShownText
{
    private const string Separator = ";";

    /// <summary>An object as compact JSON with its secrets masked.</summary>
    /// <param name="value">The object.</param>
    public static string Of(ApiObject value) => JsonSerializer.Serialize(value, MkIoJson.Shown.GetTypeInfo(value.GetType()));

    /// <summary>The items of a list, such as <c>a;b</c>; JSON where they would not be told apart.</summary>
    /// <param name="items">The items.</param>
    public static string OfList<T>(IReadOnlyCollection<T> items)
    {
        var texts = items.Select(item => Plain(item)).ToList();
        var isPlain = texts.All(text => text is not null && IsApart(text)) && (texts.Count == 0 || texts[0]!.Length > 0 && texts[0]![0] is not ('[' or '{'));
        return isPlain ? string.Join(Separator, texts) : $"[{string.Join(",", items.Select(item => Json(item)))}]";
    }

    /// <summary>The entries of a map, such as <c>a=1;b=2</c>; JSON where they would not be told apart.</summary>
    /// <param name="entries">The entries.</param>
    public static string OfMap<T>(IReadOnlyCollection<KeyValuePair<string, T>> entries)
    {
        var isPlain = typeof(T) != typeof(object) && entries.All(entry => IsName(entry.Key) && Plain(entry.Value) is { } text && IsApart(text));
        return isPlain
            ? string.Join(Separator, entries.Select(entry => $"{entry.Key}={Plain(entry.Value)}"))
            : $"{{{string.Join(",", entries.Select(entry => $"{Json(entry.Key)}:{Json(entry.Value)}"))}}}";
    }

    private static string? Plain(object? value) => value switch
    {
        string text => text,
        Guid or Secret => value.ToString(),
        bool flag => flag ? "true" : "false",
        null or ApiObject or IEnumerable => null,
        _ => FreeNumber.TextOf(value) ?? value.ToString(),
    };

    private static bool IsApart(string text) => text.IndexOf(';') < 0 && text.Trim().Length == text.Length;

    private static bool IsName(string name) => name.Length > 0 && IsApart(name) && name.IndexOf('=') < 0 && name[0] is not ('{' or '[');

    private static string Json(object? value) => value is ApiObject part ? Of(part) : JsonSerializer.Serialize(value is null or IEnumerable or ValueType ? value! : Plain(value)!, MkIoJson.Shown.GetTypeInfo(typeof(object)));
}
