using System.Xml.Linq;

namespace MkIo.Help.Writing;

/// <summary>The vocabulary of PowerShell's help files.</summary>
internal static class Maml
{
    public static readonly XNamespace Items = "http://msh";
    public static readonly XNamespace Text = "http://schemas.microsoft.com/maml/2004/10";
    public static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    public static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static XElement Description(IEnumerable<string> paragraphs) => new(Text + "description", Paragraphs(paragraphs));

    public static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) =>
        paragraphs.Select(paragraph => new XElement(Text + "para", paragraph));

    /// <summary>Help files write truth in small letters, and so does XML itself.</summary>
    public static XAttribute Flag(string name, bool value) => new(name, value);
}
