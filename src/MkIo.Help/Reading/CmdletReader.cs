using System.Xml.Linq;
using MkIo.Help.Docs;
using MkIo.Help.Model;

namespace MkIo.Help.Reading;

/// <summary>Puts together what code and documentation say of one cmdlet.</summary>
internal sealed class CmdletReader(XmlDocs docs, DocText text)
{
    private static readonly TypeHelp Nothing = new("None", "None");

    private readonly ParameterReader _parameters = new(docs, text);

    public static bool IsCmdlet(Type type) => type.IsClass && !type.IsAbstract && type.Has("Cmdlet");

    /// <summary>What a cref to a cmdlet class, or to a parameter's property, is called in help.</summary>
    public static Dictionary<string, string> NamesOf(IEnumerable<Type> cmdlets)
    {
        var names = new Dictionary<string, string>();
        foreach (var type in cmdlets)
        {
            names[DocId.Of(type)] = NameOf(type);
            foreach (var property in ParameterReader.PropertiesOf(type))
                names[DocId.OfProperty(property.DeclaringType!, property.Name)] = "-" + property.Name;
        }
        return names;
    }

    public CmdletHelp Read(Type type)
    {
        var cmdlet = type.Named("Cmdlet").Single();
        var member = docs.OfType(type);
        var parameters = _parameters.Read(type).Concat(CommonParameters.Of(cmdlet)).ToList();
        var (verb, noun) = VerbAndNoun(type);
        return new CmdletHelp(verb, noun)
        {
            Folder = string.Join('/', type.Namespace!.Split('.').Skip(2)),
            Synopsis = text.Line(member.Element("summary")),
            Description = [.. text.Paragraphs(member.Element("remarks")), .. PermissionLine(type)],
            Parameters = parameters,
            ParameterSets = SetsOf(parameters, cmdlet.Option<string>("DefaultParameterSetName")),
            Inputs = InputsOf(parameters),
            Outputs = [.. OutputsOf(type)],
            Examples = [.. member.Elements("example").Select(new ExampleReader(text).Read)],
            Links = [.. member.Elements("seealso").Select(LinkOf)],
        };
    }

    private static string NameOf(Type type)
    {
        var (verb, noun) = VerbAndNoun(type);
        return $"{verb}-{noun}";
    }

    private static (string Verb, string Noun) VerbAndNoun(Type type)
    {
        var arguments = type.Named("Cmdlet").Single().Arguments().Cast<string>().ToList();
        return (arguments[0], arguments[1]);
    }

    private static IEnumerable<string> PermissionLine(Type type) =>
        from needed in type.Named("RequiresPermission")
        let place = needed.Option<bool>("OnOrganization") ? ", on the organization" : ""
        select $"Permission needed: {string.Join(", ", needed.Arguments().OfType<string>())}{place}.";

    private static List<string> SetsOf(IEnumerable<ParameterHelp> parameters, string? defaultSet)
    {
        var sets = parameters
            .SelectMany(parameter => parameter.Uses)
            .Select(use => use.ParameterSet)
            .Where(set => set != ParameterUse.AllSets)
            .Distinct()
            .OrderBy(set => set != defaultSet)
            .ToList();
        return sets.Count > 0 ? sets : [ParameterUse.AllSets];
    }

    private static List<TypeHelp> InputsOf(IReadOnlyList<ParameterHelp> parameters)
    {
        var piped = parameters.Where(parameter => parameter.Overall.FromPipeline)
            .Select(parameter => parameter.Type with { Description = string.Join(' ', parameter.Description) });
        var named = parameters.Where(parameter => parameter.Overall.FromPipelineByName)
            .Select(parameter => parameter.Aliases.Count > 0 ? $"{parameter.Name} (or {string.Join(", ", parameter.Aliases)})" : parameter.Name)
            .ToList();
        List<TypeHelp> inputs = [.. piped];
        if (named.Count > 0)
            inputs.Add(new TypeHelp("Object", "System.Object", $"An object with one or more of these properties: {string.Join(", ", named)}."));
        return inputs.Count > 0 ? inputs : [Nothing];
    }

    private IEnumerable<TypeHelp> OutputsOf(Type type) =>
        type.Named("OutputType").SelectMany(Attributes.Arguments).Select(output => output switch
        {
            Type { FullName: "System.Void" } => Nothing,
            Type known => TypeNames.Of(known) with { Description = text.Line(docs.OfType(known).Element("summary")) },
            _ => new TypeHelp((string)output!, (string)output!),
        });

    private LinkHelp LinkOf(XElement link) => (string?)link.Attribute("href") is { } address
        ? new LinkHelp(link.IsEmpty ? address : link.Value.Trim(), address)
        : new LinkHelp(text.NameOf((string)link.Attribute("cref")!));
}
