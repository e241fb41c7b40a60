using System.Text.RegularExpressions;

namespace MkIo.Emulator.Contract;

/// <summary>One operation of a document, with its schemas compiled.</summary>
internal sealed class ApiOperation
{
    /// <summary>The number of segments of a project's path: api, v1, projects, {project_name}.</summary>
    private const int ProjectSegmentCount = 4;

    public required int Index { get; init; }

    public required string Document { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public required IReadOnlyList<PathParameter> PathParameters { get; init; }

    public required IReadOnlyDictionary<string, SchemaNode> Query { get; init; }

    /// <summary>Body schema by media type; empty where the operation takes no body.</summary>
    public required IReadOnlyDictionary<string, SchemaNode> Bodies { get; init; }

    /// <summary>JSON response schema by status; null where the document declares none.</summary>
    public required IReadOnlyDictionary<int, SchemaNode?> Responses { get; init; }

    public required OperationNotes Notes { get; init; }

    public string[] Segments => field ??= Path[1..].Split('/');

    public string Key => field ??= $"{Method} {Path}";

    public bool IsRead => Method == "GET";

    /// <summary>True for resources in a project, false for those of the organization or the user.</summary>
    public bool IsProjectScoped => NamesProject && Segments.Length > ProjectSegmentCount;

    public bool NamesProject => Path.StartsWith("/api/v1/projects/{", StringComparison.Ordinal);

    /// <summary>The vendor declares a few operations without a success response: they are not implemented.</summary>
    public bool IsImplemented => SuccessStatus != 0;

    /// <summary>The lowest declared success status; 0 for none.</summary>
    public required int SuccessStatus { get; init; }

    public required SchemaNode? SuccessSchema { get; init; }

    public bool Declares(int status) => Responses.ContainsKey(status);

    /// <summary>True for a DELETE that answers 204 where there is nothing to delete: it declares 200 for what it deletes.</summary>
    public bool TellsMissing => Method == "DELETE" && Declares(200) && Declares(204);

    /// <summary>409 where the operation declares it, otherwise 400.</summary>
    public int ConflictStatus => Declares(409) ? 409 : 400;
}

/// <summary>A path parameter, with the index of its segment.</summary>
internal sealed record PathParameter(string Name, int Segment, SchemaNode Schema)
{
    /// <summary>The schema of the name field of the resource, if declared.</summary>
    public SchemaNode? NameSchema { get; set; }
}

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

    public static OperationNotes Parse(string note, string? sortNote, string? filterNote) => new()
    {
        Permissions = [.. Permission().Matches(note).SelectMany(match => match.Groups[1].Value.Split(" or "))],
        SortFields = Fields(sortNote) ?? Fields(SortList().Match(note).Groups[1].Value),
        FilterFields = Fields(filterNote) ?? Fields(FilterList().Match(note).Groups[1].Value),
        NeedsNoToken = note.Contains("no permissions required", StringComparison.Ordinal),
    };

    private static HashSet<string>? Fields(string? note)
    {
        if (note is null)
            return null;
        var words = note.Split(',', ';', ':').Select(word => word.Trim()).Where(word => Field().IsMatch(word));
        var fields = new HashSet<string>(words, StringComparer.Ordinal);
        // Every list of fields has name or created; a note without them is about something else.
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
