using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MkIo.Help.Docs;

/// <summary>Turns documentation elements into plain paragraphs.</summary>
/// <param name="names">What readers call the things that a cref points at: cmdlets and parameters by their id.</param>
internal sealed partial class DocText(IReadOnlyDictionary<string, string> names)
{
    public IReadOnlyList<string> Paragraphs(XElement? element) =>
        element is null ? [] : [.. Split(element.Nodes()).Where(paragraph => paragraph.Length > 0)];

    public string Line(XElement? element) => string.Join(' ', Paragraphs(element));

    /// <summary>The lines of a code block, without the indentation that they share.</summary>
    public static string Code(XElement element)
    {
        var lines = element.Value.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        // Code that begins right after its tag has a first line without indentation; that of the tag counts for the others.
        var indentation = lines[0].Length > 0 ? IndentationOf(element) : lines.Where(line => line.Length > 0).Select(Indentation).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line[Math.Min(indentation, Indentation(line))..])).Trim('\n');
    }

    private static int IndentationOf(XElement element) =>
        element.PreviousNode is XText { Value: var before } ? before.Length - 1 - before.LastIndexOf('\n') : 0;

    private static int Indentation(string line) => line.Length - line.TrimStart().Length;

    /// <summary>The name that a reader knows, else the last part of the id.</summary>
    public string NameOf(string cref)
    {
        if (names.TryGetValue(cref, out var known))
            return known;
        var withoutArguments = cref.Split('(')[0];
        return withoutArguments.Split('.', ':')[^1].Split('`')[0];
    }

    private IEnumerable<string> Split(IEnumerable<XNode> nodes)
    {
        var running = "";
        foreach (var node in nodes)
        {
            if (Block(node) is not { } block)
            {
                running += Inline(node);
                continue;
            }
            yield return Collapse(running);
            running = "";
            foreach (var paragraph in block)
                yield return paragraph;
        }
        yield return Collapse(running);
    }

    private IEnumerable<string>? Block(XNode node) => node is not XElement element ? null : element.Name.LocalName switch
    {
        "para" => Split(element.Nodes()),
        "code" => [Code(element)],
        "list" => element.Elements("item").Select(item => "- " + Item(item)),
        _ => null,
    };

    private string Item(XElement item)
    {
        var term = Line(item.Element("term"));
        var description = Line(item.Element("description"));
        return term.Length == 0
            ? description.Length == 0 ? Line(item) : description
            : description.Length == 0 ? term : $"{term}: {description}";
    }

    private string Inline(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when (string?)element.Attribute("cref") is { } cref =>
            element.IsEmpty ? NameOf(cref) : element.Value,
        XElement element when (string?)element.Attribute("href") is { } address =>
            element.IsEmpty ? address : $"{element.Value} ({address})",
        XElement element when (string?)element.Attribute("langword") is { } word =>
            word is "null" or "true" or "false" ? "$" + word : word,
        XElement element when (string?)element.Attribute("name") is { } name => name,
        XElement element => string.Concat(element.Nodes().Select(Inline)),
        _ => "",
    };

    private static string Collapse(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
