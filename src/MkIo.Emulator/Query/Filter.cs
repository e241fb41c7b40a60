using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MkIo.Emulator.Query;

/// <summary>Turns an OData filter into a predicate: or, and, not, comparisons, contains() and startswith().</summary>
internal sealed class FilterParser
{
    private readonly List<FilterToken> _tokens;
    private readonly IReadOnlySet<string>? _allowed;
    private int _next;

    private FilterParser(string text, IReadOnlySet<string>? allowed) => (_tokens, _allowed) = (FilterLexer.Read(text), allowed);

    private FilterToken Current => _tokens[_next];

    public static Func<JsonElement, bool> Parse(string text, IReadOnlySet<string>? allowed)
    {
        var parser = new FilterParser(text, allowed);
        var predicate = parser.ParseOr();
        parser.Expect(FilterTokenKind.End, "the end of the filter");
        return predicate;
    }

    private Func<JsonElement, bool> ParseOr()
    {
        var left = ParseAnd();
        while (TakeWord("or"))
        {
            var (first, second) = (left, ParseAnd());
            left = item => first(item) || second(item);
        }
        return left;
    }

    private Func<JsonElement, bool> ParseAnd()
    {
        var left = ParseNot();
        while (TakeWord("and"))
        {
            var (first, second) = (left, ParseNot());
            left = item => first(item) && second(item);
        }
        return left;
    }

    private Func<JsonElement, bool> ParseNot()
    {
        if (!TakeWord("not"))
            return ParsePrimary();
        var inner = ParseNot();
        return item => !inner(item);
    }

    private Func<JsonElement, bool> ParsePrimary()
    {
        if (Current.Kind == FilterTokenKind.Open)
        {
            _next++;
            var inner = ParseOr();
            Expect(FilterTokenKind.Close, ")");
            return inner;
        }
        if (Current.Kind == FilterTokenKind.Word && _tokens[_next + 1].Kind == FilterTokenKind.Open)
            return ParseFunction();
        return ParseComparison();
    }

    private Func<JsonElement, bool> ParseFunction()
    {
        var name = Expect(FilterTokenKind.Word, "a function");
        Func<string, string, bool> test = name.Text switch
        {
            "contains" => (value, part) => value.Contains(part, StringComparison.Ordinal),
            "startswith" => (value, part) => value.StartsWith(part, StringComparison.Ordinal),
            _ => throw new FilterSyntaxException($"Unknown function '{name.Text}'", name.Position),
        };
        Expect(FilterTokenKind.Open, "(");
        var field = ParseField();
        Expect(FilterTokenKind.Comma, ",");
        var part = Expect(FilterTokenKind.Text, "a string in single quotes").Text;
        Expect(FilterTokenKind.Close, ")");
        return item => field.Read(item) is { ValueKind: JsonValueKind.String } value && test(value.GetString()!, part);
    }

    private Func<JsonElement, bool> ParseComparison()
    {
        var field = ParseField();
        var comparison = Expect(FilterTokenKind.Word, "a comparison");
        if (!FilterLiteral.IsComparison(comparison.Text))
            throw new FilterSyntaxException($"Unknown comparison '{comparison.Text}'", comparison.Position);
        var literal = FilterLiteral.Parse(_tokens[_next++]);
        return item => literal.Matches(field.Read(item), comparison.Text);
    }

    private ResourceField ParseField()
    {
        var token = Expect(FilterTokenKind.Word, "a field");
        return ResourceField.IsAllowed(token.Text, _allowed)
            ? new ResourceField(token.Text)
            : throw new FilterSyntaxException($"Unknown field '{token.Text}'", token.Position);
    }

    private bool TakeWord(string word)
    {
        if (Current.Kind != FilterTokenKind.Word || Current.Text != word)
            return false;
        _next++;
        return true;
    }

    private FilterToken Expect(FilterTokenKind kind, string what)
    {
        if (Current.Kind != kind)
            throw new FilterSyntaxException($"Expected {what}, found '{Current.Text}'", Current.Position);
        // The end stays where it is, so that looking one token ahead is always possible.
        return kind == FilterTokenKind.End ? Current : _tokens[_next++];
    }
}

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

/// <summary>Cuts an OData filter into tokens.</summary>
internal static class FilterLexer
{
    public static List<FilterToken> Read(string text)
    {
        var tokens = new List<FilterToken>();
        var position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
                position++;
            else
                tokens.Add(ReadToken(text, ref position));
        }
        tokens.Add(new FilterToken(FilterTokenKind.End, "end of filter", text.Length));
        return tokens;
    }

    private static FilterToken ReadToken(string text, ref int position)
    {
        var start = position;
        switch (text[position])
        {
            case '(':
                position++;
                return new FilterToken(FilterTokenKind.Open, "(", start);
            case ')':
                position++;
                return new FilterToken(FilterTokenKind.Close, ")", start);
            case ',':
                position++;
                return new FilterToken(FilterTokenKind.Comma, ",", start);
            case '\'':
                return ReadText(text, ref position);
            case '-' or (>= '0' and <= '9'):
                return ReadNumberOrDate(text, ref position);
            case var letter when char.IsLetter(letter) || letter is '_' or '@':
                while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '/' or '.' or '@' or '-'))
                    position++;
                return new FilterToken(FilterTokenKind.Word, text[start..position], start);
            default:
                throw new FilterSyntaxException($"Unexpected character '{text[position]}'", start);
        }
    }

    // A quote within a string is written twice.
    private static FilterToken ReadText(string text, ref int position)
    {
        var start = position++;
        var value = new StringBuilder();
        while (position < text.Length)
        {
            if (text[position] != '\'')
                value.Append(text[position++]);
            else if (position + 1 < text.Length && text[position + 1] == '\'')
            {
                value.Append('\'');
                position += 2;
            }
            else
            {
                position++;
                return new FilterToken(FilterTokenKind.Text, value.ToString(), start);
            }
        }
        throw new FilterSyntaxException("String without an end", start);
    }

    private static FilterToken ReadNumberOrDate(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '-' or '+' or ':' or '.'))
            position++;
        var word = text[start..position];
        // 2025-01-31… is a date; a UUID or a number has no digit group of four followed by two and two.
        var isDate = word.Length >= 10 && word[4] == '-' && word[7] == '-';
        return new FilterToken(isDate ? FilterTokenKind.Date : FilterTokenKind.Number, word, start);
    }
}

internal enum FilterTokenKind
{
    Word,
    Text,
    Number,
    Date,
    Open,
    Close,
    Comma,
    End,
}

/// <summary>One word, value or sign of a filter.</summary>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int Position);

/// <summary>A filter that cannot be read; the position counts from 0.</summary>
internal sealed class FilterSyntaxException(string message, int position) : Exception($"{message} (position {position})");
