using System.Text.RegularExpressions;

namespace MkIo.Emulator.Contract;

/// <summary>The facts that the documents state in <c>x-note</c> only.</summary>
internal sealed partial class OperationNotes
{
    /// <summary>The permissions of which the caller needs one; empty where none is named.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>The fields that <c>$orderby</c> accepts; null where the document does not say.</summary>
    public required IReadOnlySet<string>? SortFields { get; init; }

    /// <summary>The fields that <c>$filter</c> accepts; null where the document does not say.</summary>
    public required IReadOnlySet<string>? FilterFields { get; init; }

    public required bool NeedsNoToken { get; init; }

    /// <summary>True where deleting what does not exist is a success.</summary>
    public required bool DeletesAbsent { get; init; }

    public static OperationNotes Parse(string note, string? sortNote, string? filterNote) => new()
    {
        Permissions = [.. Permission().Matches(note).SelectMany(match => match.Groups[1].Value.Split(" or "))],
        SortFields = Fields(sortNote) ?? Fields(SortList().Match(note).Groups[1].Value),
        FilterFields = Fields(filterNote) ?? Fields(FilterList().Match(note).Groups[1].Value),
        NeedsNoToken = note.Contains("no permissions required", StringComparison.Ordinal),
        DeletesAbsent = note.Contains("204 if it does not exist", StringComparison.Ordinal),
    };

    private static HashSet<string>? Fields(string? note)
    {
        if (note is null)
            return null;
        var words = note.Split(',', ';', ':').Select(word => word.Trim()).Where(word => Field().IsMatch(word));
        var fields = new HashSet<string>(words, StringComparer.Ordinal);
        // Every list of fields has the name or the time of creation; a note without them speaks of something else.
        return fields.Contains("name") || fields.Contains("created") ? fields : null;
    }

    [GeneratedRegex(@"RBAC:?\s+(?:capability\s+)?([a-z]+(?:\.[a-z]+)+(?: or [a-z]+(?:\.[a-z]+)+)*)")]
    private static partial Regex Permission();

    [GeneratedRegex(@"\$orderby: ([^;]+)")]
    private static partial Regex SortList();

    [GeneratedRegex(@"\$filter: ([^;]+)")]
    private static partial Regex FilterList();

    [GeneratedRegex(@"^[A-Za-z]+(/[A-Za-z]+)*\z")]
    private static partial Regex Field();
}
