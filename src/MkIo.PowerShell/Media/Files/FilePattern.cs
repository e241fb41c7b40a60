namespace MkIo.PowerShell.Media.Files;

/// <summary>Matches names of files against patterns. Names in the cloud are case-sensitive, and so is the match.</summary>
internal static class FilePattern
{
    public static bool Matches(string[]? patterns, string? name)
        => patterns is not { Length: > 0 } || patterns.Any(pattern => new WildcardPattern(pattern, WildcardOptions.CultureInvariant).IsMatch(name ?? string.Empty));
}
