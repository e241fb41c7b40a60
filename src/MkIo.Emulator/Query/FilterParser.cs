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
