using System.Xml.Linq;
using MkIo.Help.Model;
using static MkIo.Help.Writing.Maml;

namespace MkIo.Help.Writing;

/// <summary>Writes the help file that Get-Help reads.</summary>
internal static class MamlWriter
{
    public static XDocument Write(IEnumerable<CmdletHelp> cmdlets) => new(
        new XElement(Items + "helpItems",
            new XAttribute("schema", "maml"),
            new XAttribute(XNamespace.Xmlns + "maml", Text),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            cmdlets.Select(Write)));

    private static XElement Write(CmdletHelp cmdlet) => new(Command + "command",
        new XElement(Command + "details",
            new XElement(Command + "name", cmdlet.Name),
            new XElement(Command + "verb", cmdlet.Verb),
            new XElement(Command + "noun", cmdlet.Noun),
            Description([cmdlet.Synopsis])),
        Description(cmdlet.Description),
        new XElement(Command + "syntax", cmdlet.ParameterSets.Select(set => MamlParameters.Syntax(cmdlet, set))),
        new XElement(Command + "parameters", MamlParameters.All(cmdlet)),
        new XElement(Command + "inputTypes", cmdlet.Inputs.Select(type => TypeItem("inputType", type))),
        new XElement(Command + "returnValues", cmdlet.Outputs.Select(type => TypeItem("returnValue", type))),
        new XElement(Command + "examples", cmdlet.Examples.Select((example, index) => Write(example, index + 1))),
        new XElement(Command + "relatedLinks", cmdlet.Links.Select(Write)));

    private static XElement TypeItem(string element, TypeHelp type) => new(Command + element,
        new XElement(Dev + "type", new XElement(Text + "name", type.FullName)),
        Description([type.Description]));

    private static XElement Write(ExampleHelp example, int number)
    {
        var title = example.Title is null ? $"Example {number}" : $"Example {number}: {example.Title}";
        return new XElement(Command + "example",
            new XElement(Text + "title", $"-------------------------- {title} --------------------------"),
            new XElement(Dev + "code", example.Code),
            new XElement(Dev + "remarks", Paragraphs(example.Remarks)));
    }

    private static XElement Write(LinkHelp link) => new(Text + "navigationLink",
        new XElement(Text + "linkText", link.Text),
        new XElement(Text + "uri", link.Address));
}
