using System.Xml.Linq;
using MkIo.Help.Model;
using static MkIo.Help.Writing.Maml;

namespace MkIo.Help.Writing;

/// <summary>Writes parameters: briefly in each syntax, in full once.</summary>
internal static class MamlParameters
{
    public static XElement Syntax(CmdletHelp cmdlet, string parameterSet) => new(Command + "syntaxItem",
        new XElement(Text + "name", cmdlet.Name),
        cmdlet.Parameters
            .Select(parameter => (Parameter: parameter, Use: parameter.In(parameterSet)))
            .Where(pair => pair.Use is not null)
            .OrderBy(pair => pair.Use!.Position ?? int.MaxValue)
            .ThenBy(pair => !pair.Use!.IsRequired)
            .Select(pair => Write(pair.Parameter, pair.Use!)));

    public static IEnumerable<XElement> All(CmdletHelp cmdlet) =>
        cmdlet.Parameters.Select(parameter => Write(parameter, parameter.Overall));

    private static XElement Write(ParameterHelp parameter, ParameterUse use) => new(Command + "parameter",
        Flag("required", use.IsRequired),
        Flag("variableLength", parameter.Type.ShortName.EndsWith("[]", StringComparison.Ordinal)),
        Flag("globbing", parameter.TakesWildcards),
        new XAttribute("pipelineInput", PipelineInput(use)),
        new XAttribute("position", use.Position?.ToString() ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count > 0 ? string.Join(", ", parameter.Aliases) : "none"),
        new XElement(Text + "name", parameter.Name),
        Description([.. parameter.Description, .. KnownValuesLine(parameter)]),
        Value(parameter),
        new XElement(Dev + "type", new XElement(Text + "name", parameter.Type.FullName)),
        new XElement(Dev + "defaultValue", parameter.DefaultValue ?? (parameter.IsSwitch ? "False" : "None")));

    /// <summary>A switch is its own value, and syntax shows none for it.</summary>
    private static XElement? Value(ParameterHelp parameter) => parameter.IsSwitch
        ? null
        : new XElement(Command + "parameterValue", Flag("required", true), Flag("variableLength", false), parameter.Type.ShortName);

    private static IEnumerable<string> KnownValuesLine(ParameterHelp parameter)
    {
        if (parameter.KnownValues.Count > 0)
            yield return $"Known values: {string.Join(", ", parameter.KnownValues)}.";
    }

    private static string PipelineInput(ParameterUse use) => (use.FromPipeline, use.FromPipelineByName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}
