using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MkIo.Emulator.Usage;

/// <summary>
/// A report as CSV. The documents do not tell the columns: here they are the fields of the JSON rows, in the spelling in which
/// the documents speak of <c>date_processed</c>.
/// </summary>
internal static partial class UsageCsv
{
    // Also a report without rows tells them.
    private static readonly IReadOnlyList<string> Columns =
        [.. new UsageRow(string.Empty, Meter.All[0], new UsageSpan(default, 0, IsCharged: false)).ToJson().Select(field => field.Key)];

    public static byte[] Write(IReadOnlyList<JsonObject> rows)
    {
        var text = new StringBuilder();
        Add(text, Columns.Select(name => Capital().Replace(name, match => "_" + match.Value.ToLowerInvariant())));
        foreach (var row in rows)
            Add(text, row.Select(field => field.Value?.ToString() ?? string.Empty));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Add(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Quote)).Append("\r\n");

    private static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
