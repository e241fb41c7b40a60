using System.Xml.Linq;

namespace MkIo.Help.Docs;

/// <summary>The XML documentation files that the compiler left beside the assemblies.</summary>
internal sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> _members;

    public XmlDocs(IEnumerable<XDocument> files) =>
        _members = files
            .SelectMany(file => file.Descendants("member"))
            .GroupBy(member => (string)member.Attribute("name")!)
            .ToDictionary(group => group.Key, group => group.First());

    public static XmlDocs Load(IEnumerable<string> assemblyPaths) =>
        new(assemblyPaths
            .Select(path => Path.ChangeExtension(path, ".xml"))
            .Where(File.Exists)
            .Select(path => XDocument.Load(path, LoadOptions.PreserveWhitespace)));

    /// <summary>What is written of a type; empty where nothing is.</summary>
    public XElement OfType(Type type) => Find(DocId.Of(type)) ?? new XElement("member");

    /// <summary>What is written of a property, or of the one that it overrides or hides.</summary>
    public XElement OfProperty(Type owner, string name)
    {
        for (var type = owner; type is not null; type = type.BaseType)
        {
            if (Find(DocId.OfProperty(type, name)) is { } member && member.Element("summary") is not null)
                return member;
        }
        return new XElement("member");
    }

    private XElement? Find(string id)
    {
        var member = _members.GetValueOrDefault(id);
        var inherited = (string?)member?.Element("inheritdoc")?.Attribute("cref");
        return inherited is null || inherited == id ? member : Find(inherited);
    }
}
