using System.Text;
using MkIo.Resources;

namespace MkIo.PowerShell.Parameters;

/// <summary>
/// A name with wildcards, as the service and PowerShell see it: the literal beginning narrows the list at the service,
/// the rest is matched here. Names in MK.IO are case-sensitive, and so is the match.
/// </summary>
internal sealed class NamePattern
{
    private readonly WildcardPattern _pattern;

    private NamePattern(string text)
    {
        _pattern = new WildcardPattern(text, WildcardOptions.CultureInvariant);
        Prefix = LiteralBeginning(text);
    }

    /// <summary>What every match begins with; empty when the pattern begins with a wildcard.</summary>
    public string Prefix { get; }

    public static NamePattern? From(string text)
        => WildcardPattern.ContainsWildcardCharacters(text) ? new NamePattern(text) : null;

    public bool IsMatch(string? name) => name is not null && _pattern.IsMatch(name);

    /// <summary>The filter that narrows the list, joined to the user's own.</summary>
    public string? NarrowedFilter(string field, string? filter)
    {
        if (Prefix.Length == 0)
            return filter;
        var narrowed = $"startswith({field},{ListQuery.Literal(Prefix)})";
        return string.IsNullOrEmpty(filter) ? narrowed : $"({filter}) and {narrowed}";
    }

    private static string LiteralBeginning(string text)
    {
        var prefix = new StringBuilder();
        for (var index = 0; index < text.Length && text[index] is not ('*' or '?' or '['); index++)
        {
            if (text[index] == '`' && index + 1 < text.Length)
                index++;
            prefix.Append(text[index]);
        }

        return prefix.ToString();
    }
}
