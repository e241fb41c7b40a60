namespace MkIo.Help.Generated;

/// <summary>A part of a file that is made from the code: what lies between two marks.</summary>
/// <param name="Path">The file, from the repository.</param>
/// <param name="Begin">The line before the part.</param>
/// <param name="End">The line after it.</param>
/// <param name="Text">The lines that should be there, each with its end.</param>
internal sealed record GeneratedSection(string Path, string Begin, string End, string Text)
{
    /// <summary>The file's text with the part as it should be.</summary>
    public string Renew(string file)
    {
        var text = file.ReplaceLineEndings("\n");
        var begin = text.IndexOf(Begin + "\n", StringComparison.Ordinal);
        var end = begin < 0 ? -1 : text.IndexOf(End + "\n", begin, StringComparison.Ordinal);
        if (end < 0)
            throw new InvalidDataException($"{Path} has no lines '{Begin}' and '{End}' any more, between which the cmdlets are listed.");
        return text[..(begin + Begin.Length + 1)] + Text + text[end..];
    }

    /// <summary>The lines that only one of the two has, as a difference shows them; none where the part is as it should be.</summary>
    public IEnumerable<string> FindDrift(string file)
    {
        string[] there = Lines(file), wanted = Lines(Renew(file));
        if (there.SequenceEqual(wanted))
            return [];
        string[] lines = [.. there.Except(wanted).Select(line => $"- {line}"), .. wanted.Except(there).Select(line => $"+ {line}")];
        return (lines.Length > 0 ? lines : ["the order of the lines"]).Select(line => $"{Path}: {line.Trim()}");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
