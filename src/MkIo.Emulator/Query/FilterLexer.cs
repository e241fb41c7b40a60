using System.Text;

namespace MkIo.Emulator.Query;

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
