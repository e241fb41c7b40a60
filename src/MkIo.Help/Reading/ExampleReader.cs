using System.Xml.Linq;
using MkIo.Help.Docs;
using MkIo.Help.Model;

namespace MkIo.Help.Reading;

/// <summary>Reads an example: words, the code, and more words about it.</summary>
internal sealed class ExampleReader(DocText text)
{
    private const int LongestTitle = 80;

    public ExampleHelp Read(XElement example)
    {
        var code = string.Join("\n\n", example.Elements("code").Select(DocText.Code));
        var before = text.Paragraphs(PartOf(example, node => node.IsBefore(FirstCode(example) ?? node)));
        var after = text.Paragraphs(PartOf(example, node => FirstCode(example) is { } first && node.IsAfter(first)));

        // One short paragraph is a title; anything longer explains, and is read beneath the code.
        return before is [{ Length: <= LongestTitle } title]
            ? new ExampleHelp(title.TrimEnd('.', ':'), code, after)
            : new ExampleHelp(null, code, [.. before, .. after]);
    }

    private static XElement? FirstCode(XElement example) => example.Element("code");

    private static XElement PartOf(XElement example, Func<XNode, bool> belongs) =>
        new("part", example.Nodes().Where(node => node is not XElement { Name.LocalName: "code" } && belongs(node)));
}
