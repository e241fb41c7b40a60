using System.Collections;
using System.Globalization;

namespace MkIo.PowerShell.Parameters;

/// <summary>Accepts labels as a hashtable, as an asset's own labels, or as the text of a CSV column: <c>series=x;season=2</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LabelTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null or IDictionary => value,
            IDictionary<string, string> labels => labels.ToDictionary(label => label.Key, label => label.Value),
            string text => Parsed(text),
            // Labels out of JSON, or of an object that was serialized.
            PSCustomObject => PSObject.AsPSObject(inputData).Properties.ToDictionary(label => label.Name, label => label.Value is null ? null : LabelText.Of(label.Value)),
            _ => throw new ArgumentTransformationMetadataException("Labels are a hashtable such as @{ series = 'x' }, or a text such as 'series=x;season=2'."),
        };
    }

    private static Hashtable Parsed(string text)
    {
        try
        {
            return LabelText.Parse(text);
        }
        catch (FormatException error)
        {
            throw new ArgumentTransformationMetadataException(error.Message, error);
        }
    }
}

/// <summary>Labels as a table writes them: <c>series=x;season=2</c>.</summary>
internal static class LabelText
{
    /// <summary>The text of a value, which is the same in every language.</summary>
    public static string Of(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>Reads them.</summary>
    /// <exception cref="FormatException">A part has no value.</exception>
    public static Hashtable Parse(string text)
    {
        var labels = new Hashtable(StringComparer.Ordinal);
        foreach (var part in text.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            if (equals <= 0)
                throw new FormatException($"'{part.Trim()}' is not a label of the form key=value.");
            labels[part.Substring(0, equals).Trim()] = part.Substring(equals + 1).Trim();
        }

        return labels;
    }
}

/// <summary>What a user said about labels.</summary>
internal static class LabelChange
{
    /// <summary>Takes over what a hashtable says now; neither null nor an empty one, such as of an empty CSV column, says anything.</summary>
    public static MapChange<string> Of(IDictionary? said) => new(said is { Count: > 0 } ? said : null, LabelText.Of);
}

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

/// <summary>Reads hashtables and dictionaries alike.</summary>
internal static class DictionaryEntries
{
    /// <summary>The entries. As a sequence, a generic dictionary would give pairs of another type.</summary>
    public static IEnumerable<DictionaryEntry> Entries(this IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
            yield return entry;
    }
}
