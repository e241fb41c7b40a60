using System.Globalization;
using System.Text.Json;

namespace MkIo.Emulator.Query;

/// <summary>The value on the right of a comparison.</summary>
internal sealed class FilterLiteral
{
    private readonly Func<JsonElement, int?> _compare;
    private readonly bool _isNull;

    private FilterLiteral(Func<JsonElement, int?> compare, bool isNull = false) => (_compare, _isNull) = (compare, isNull);

    public static bool IsComparison(string word) => word is "eq" or "ne" or "gt" or "lt" or "ge" or "le";

    public static FilterLiteral Parse(FilterToken token) => token.Kind switch
    {
        FilterTokenKind.Text => new(field => CompareText(field, token.Text)),
        FilterTokenKind.Number when decimal.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            new(field => field.ValueKind == JsonValueKind.Number ? field.GetDecimal().CompareTo(number) : null),
        FilterTokenKind.Date when TryParseDate(token.Text, out var date) =>
            new(field => field.ValueKind == JsonValueKind.String && TryParseDate(field.GetString()!, out var value) ? value.CompareTo(date) : null),
        // A UUID may stand without quotes in OData; it starts with a digit or a letter.
        FilterTokenKind.Number or FilterTokenKind.Date or FilterTokenKind.Word when Guid.TryParse(token.Text, out _) =>
            new(field => CompareText(field, token.Text)),
        FilterTokenKind.Word when token.Text is "true" or "false" => Boolean(token.Text == "true"),
        FilterTokenKind.Word when token.Text == "null" => new(_ => null, isNull: true),
        _ => throw new FilterSyntaxException($"Expected a value, found '{token.Text}'", token.Position),
    };

    /// <summary>A field that is absent, or of another type, equals nothing but null.</summary>
    public bool Matches(JsonElement? field, string comparison)
    {
        var isAbsent = field is null or { ValueKind: JsonValueKind.Null };
        if (_isNull)
            return comparison switch { "eq" => isAbsent, "ne" => !isAbsent, _ => false };
        var order = isAbsent ? null : _compare(field!.Value);
        return comparison switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    }

    private static FilterLiteral Boolean(bool expected) => new(field => field.ValueKind switch
    {
        JsonValueKind.True => true.CompareTo(expected),
        JsonValueKind.False => false.CompareTo(expected),
        _ => null,
    });

    private static int? CompareText(JsonElement field, string text) =>
        field.ValueKind == JsonValueKind.String ? string.CompareOrdinal(field.GetString(), text) : null;

    private static bool TryParseDate(string text, out DateTimeOffset date) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
