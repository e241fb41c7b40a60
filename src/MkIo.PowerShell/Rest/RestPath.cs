using System.Collections;
using System.Globalization;
using System.Text.Json;
using MkIo.Resources;

namespace MkIo.PowerShell.Rest;

/// <summary>Completes a path that a user typed.</summary>
internal static class RestPath
{
    public static string Build(string path, IDictionary? query, string? project)
    {
        var whole = path.StartsWith("/", StringComparison.Ordinal) || path.IndexOf("://", StringComparison.Ordinal) >= 0
            ? path
            : "/api/v1/projects/{project}/media/" + path;
        if (whole.Contains("{project"))
        {
            var name = project ?? throw new MkIoException(MkIoErrorKind.InvalidRequest, "The path names {project}, and the connection has no project. Run Select-MkIoProject.");
            whole = whole.Replace("{project}", Uri.EscapeDataString(name)).Replace("{project_name}", Uri.EscapeDataString(name));
        }

        var text = new QueryString();
        foreach (DictionaryEntry entry in query ?? new Hashtable())
        {
            foreach (var value in entry.Value is IEnumerable list and not string ? list.Cast<object?>() : [entry.Value])
                text.Add(entry.Key.ToString()!, Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        return text.AppendTo(whole);
    }

    public static string? NextLink(JsonElement answer)
        => answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("@odata.nextLink", out var link) && link.ValueKind == JsonValueKind.String
            ? link.GetString()
            : null;
}
