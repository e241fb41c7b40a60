using System.Collections;

namespace MkIo.PowerShell.Parameters;

/// <summary>What a user said about labels: those to set, and, by the value null, those to remove. Others stay.</summary>
internal static class LabelChange
{
    public static IDictionary<string, string>? Apply(IDictionary? said, IDictionary<string, string>? current)
    {
        if (said is null || said.Count == 0)
            return current;
        var labels = new Dictionary<string, string>(current ?? new Dictionary<string, string>());
        foreach (DictionaryEntry label in said)
        {
            if (label.Value is null)
                labels.Remove(label.Key.ToString()!);
            else
                labels[label.Key.ToString()!] = label.Value.ToString()!;
        }

        return labels;
    }
}
