using System.Text;
using MkIo.Resources;

namespace MkIo.PowerShell.Parameters;

/// <summary>
/// A name with wildcards, as the service and PowerShell see it: the literal beginning narrows the list at the service,
/// the rest is matched here. Names in MK.IO are case-sensitive, and so is the match. Only * and ? are wildcards, since
/// brackets are common in names and the service takes neither of the two in most of them.
/// </summary>
internal sealed class NamePattern
{
    private const char Escape = '`';
    private readonly WildcardPattern _pattern;

    private NamePattern(string pattern, string prefix)
    {
        _pattern = new WildcardPattern(pattern, WildcardOptions.CultureInvariant);
        Prefix = prefix;
    }

    /// <summary>What every match begins with; empty when the pattern begins with a wildcard.</summary>
    public string Prefix { get; }

    /// <summary>The pattern that a text is; null for one without wildcards.</summary>
    public static NamePattern? From(string text)
    {
        var pattern = new StringBuilder();
        var prefix = new StringBuilder();
        var wild = false;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter is '*' or '?')
            {
                wild = true;
                pattern.Append(letter);
                continue;
            }

            if (letter == Escape && index + 1 < text.Length)
                letter = text[++index];
            if (letter is '*' or '?' or '[' or ']' or Escape)
                pattern.Append(Escape);
            pattern.Append(letter);
            if (!wild)
                prefix.Append(letter);
        }

        return wild ? new NamePattern(pattern.ToString(), prefix.ToString()) : null;
    }

    public bool IsMatch(string? name) => name is not null && _pattern.IsMatch(name);

    /// <summary>The filter that narrows the list, joined to the user's own.</summary>
    public string? NarrowedFilter(string field, string? filter)
    {
        if (Prefix.Length == 0)
            return filter;
        var narrowed = $"startswith({field},{ListQuery.Literal(Prefix)})";
        return string.IsNullOrEmpty(filter) ? narrowed : $"({filter}) and {narrowed}";
    }
}
