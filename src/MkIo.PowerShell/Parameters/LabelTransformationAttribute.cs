using System.Collections;

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
            string text => Parse(text),
            _ => throw new ArgumentTransformationMetadataException("Labels are a hashtable such as @{ series = 'x' }, or a text such as 'series=x;season=2'."),
        };
    }

    private static Hashtable Parse(string text)
    {
        var labels = new Hashtable(StringComparer.Ordinal);
        foreach (var part in text.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            if (equals <= 0)
                throw new ArgumentTransformationMetadataException($"'{part.Trim()}' is not a label of the form key=value.");
            labels[part.Substring(0, equals).Trim()] = part.Substring(equals + 1).Trim();
        }

        return labels;
    }
}
