using System.Reflection;
using MkIo.Help.Docs;
using MkIo.Help.Model;

namespace MkIo.Help.Reading;

/// <summary>Reads the parameters of a cmdlet, its base classes' included.</summary>
internal sealed class ParameterReader(XmlDocs docs, DocText text)
{
    private static readonly string[] Sets = ["ClosedSet", "OpenSet"];

    /// <summary>A property that hides or overrides another stands for both.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type cmdlet) =>
        cmdlet.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.Has("Parameter"))
            .GroupBy(property => property.Name)
            .Select(group => group.MaxBy(property => Depth(property.DeclaringType!))!);

    public IEnumerable<ParameterHelp> Read(Type cmdlet) =>
        PropertiesOf(cmdlet)
            .Where(property => !property.Named("Parameter").All(parameter => parameter.Option<bool>("DontShow")))
            .Select(Read);

    private ParameterHelp Read(PropertyInfo property)
    {
        var member = docs.OfProperty(property.DeclaringType!, property.Name);
        return new ParameterHelp(property.Name, TypeNames.Of(property.PropertyType))
        {
            Description = [.. text.Paragraphs(member.Element("summary")), .. text.Paragraphs(member.Element("remarks"))],
            Aliases = [.. property.Strings("Alias")],
            KnownValues = [.. KnownValuesOf(property)],
            DefaultValue = member.Element("value") is { } value ? text.Line(value) : null,
            TakesWildcards = property.Has("SupportsWildcards"),
            Uses = [.. property.Named("Parameter").Select(UseOf)],
        };
    }

    private static ParameterUse UseOf(CustomAttributeData parameter) =>
        new(parameter.Option<string>("ParameterSetName") ?? ParameterUse.AllSets)
        {
            IsRequired = parameter.Option<bool>("Mandatory"),
            Position = parameter.Option<int?>("Position"),
            FromPipeline = parameter.Option<bool>("ValueFromPipeline"),
            FromPipelineByName = parameter.Option<bool>("ValueFromPipelineByPropertyName"),
        };

    private static IEnumerable<string> KnownValuesOf(PropertyInfo property)
    {
        var type = TypeNames.Innermost(property.PropertyType);
        return type.IsEnum
            ? type.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.Name)
            : Sets.SelectMany(name => ValuesOfSet(property, name));
    }

    /// <summary>The attributes of the module that check values have them as strings, or name the model's property that has them.</summary>
    private static IEnumerable<string> ValuesOfSet(PropertyInfo property, string set) =>
        property.Named(set).Select(attribute => attribute.Arguments().ToArray()).FirstOrDefault() is [Type model, string name]
            ? model.GetProperty(name)?.Strings("KnownValues") ?? []
            : property.Strings(set);

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
