using System.Xml.Linq;
using MkIo.Help.Model;
using static MkIo.Help.Writing.Maml;

namespace MkIo.Help.Writing;

/// <summary>Writes parameters: briefly in each syntax, in full once.</summary>
internal static class MamlParameters
{
    public static XElement Syntax(CmdletHelp cmdlet, string parameterSet) => new(Command + "syntaxItem",
        new XElement(Text + "name", cmdlet.Name),
        cmdlet.SyntaxOf(parameterSet).Select(pair => Write(pair.Parameter, pair.Use)));

    public static IEnumerable<XElement> All(CmdletHelp cmdlet) =>
        cmdlet.Parameters.Select(parameter => Write(parameter, parameter.Overall));

    private static XElement Write(ParameterHelp parameter, ParameterUse use) => new(Command + "parameter",
        Flag("required", use.IsRequired),
        Flag("variableLength", parameter.Type.ShortName.EndsWith("[]", StringComparison.Ordinal)),
        Flag("globbing", parameter.TakesWildcards),
        new XAttribute("pipelineInput", use.PipelineText),
        new XAttribute("position", use.PositionText),
        new XAttribute("aliases", parameter.Aliases.Count > 0 ? string.Join(", ", parameter.Aliases) : "none"),
        new XElement(Text + "name", parameter.Name),
        Description(parameter.Text),
        Value(parameter),
        new XElement(Dev + "type", new XElement(Text + "name", parameter.Type.FullName)),
        new XElement(Dev + "defaultValue", parameter.Default));

    /// <summary>A switch is its own value, and syntax shows none for it.</summary>
    private static XElement? Value(ParameterHelp parameter) => parameter.IsSwitch
        ? null
        : new XElement(Command + "parameterValue", Flag("required", true), Flag("variableLength", false), parameter.Type.ShortName);
}
