using System.Collections;

namespace MkIo.PowerShell.Parameters;

/// <summary>Turns a hashtable of labels into the API's label expressions.</summary>
internal static class LabelQuery
{
    /// <summary><c>series = 'x'</c> asks for that value; <c>series = '*x*'</c> for values that contain it.</summary>
    public static IReadOnlyList<string> Expressions(IDictionary? labels)
    {
        var expressions = new List<string>();
        foreach (DictionaryEntry label in labels ?? new Hashtable())
        {
            var value = label.Value?.ToString() ?? string.Empty;
            var part = value.Trim('*');
            expressions.Add(part.Length < value.Length ? $"{label.Key}~{part}" : $"{label.Key}={value}");
        }

        return expressions;
    }
}
