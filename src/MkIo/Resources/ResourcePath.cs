using System.Globalization;
using System.Text.RegularExpressions;

namespace MkIo.Resources;

/// <summary>Puts names into paths: what no name can be is refused before any request, in words.</summary>
internal static class ResourcePath
{
    /// <summary>A name as a segment of a path.</summary>
    /// <param name="noun">What messages call what it names, such as <c>asset</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="rule">The API's rule for such names; null if there is none.</param>
    /// <exception cref="MkIoException">It cannot be a name.</exception>
    public static string Segment(string noun, string? name, NameRule? rule = null)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"{Article(noun)} {noun}'s name is needed, and it is blank.");
        // As segments of a path they mean another resource, also when they are escaped.
        if (name is "." or "..")
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"'{name}' cannot be {Article(noun).ToLowerInvariant()} {noun}'s name.");
        rule?.Check(noun, name!);
        return Uri.EscapeDataString(name!);
    }

    internal static string Article(string noun) => "aeiou".IndexOf(noun[0]) >= 0 ? "An" : "A";
}

/// <summary>The API's rule for the names of a type of resource.</summary>
/// <param name="Pattern">The pattern that a name has to match.</param>
/// <param name="Least">The fewest letters.</param>
/// <param name="Most">The most letters.</param>
/// <param name="Words">The pattern in words; null for one that says only which letters a name cannot have.</param>
internal sealed record NameRule(string Pattern, int Least, int Most, string? Words = null)
{
    // The documents have patterns that take very long to say that a name does not match; one that matches is found at once.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>Refuses a name that the API forbids.</summary>
    /// <param name="noun">What messages call what it names.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="MkIoException">The API forbids it.</exception>
    public void Check(string noun, string name)
    {
        var whose = $"{ResourcePath.Article(noun)} {noun}'s name";
        if (name.Length < Least || name.Length > Most)
            throw Forbidden($"{whose} has {(name.Length > Most ? $"at most {Text(Most)}" : $"at least {Text(Least)}")} characters; '{name}' has {Text(name.Length)}.", name, string.Empty);
        if (Fits(Pattern, name))
            return;
        var letters = new string([.. name.Where(letter => !MayContain(letter)).Distinct()]);
        throw Forbidden(
            Words is null
                ? $"{whose} cannot contain {string.Join(" or ", letters.Select(letter => $"'{letter}'"))}: '{name}'."
                : $"{whose} consists of {Words}; '{name}' does not.",
            name, letters);
    }

    // A letter that stands between two that every name may have.
    private bool MayContain(char letter) => Fits(Pattern, $"a{letter}a");

    private static bool Fits(string pattern, string name)
    {
        try
        {
            return Regex.IsMatch(name, pattern, RegexOptions.CultureInvariant, Patience);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static MkIoException Forbidden(string message, string name, string letters)
        => new(MkIoErrorKind.InvalidRequest, message) { Reason = MkIoErrorReason.NameNotAllowed, Subjects = [name, letters] };
}
