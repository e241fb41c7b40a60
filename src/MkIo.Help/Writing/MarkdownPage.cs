using MkIo.Help.Model;

namespace MkIo.Help.Writing;

/// <summary>A cmdlet's page: what Get-Help -Full shows, for those who read on the web.</summary>
internal static class MarkdownPage
{
    public static string Write(CmdletHelp cmdlet)
    {
        var page = new MarkdownText().Heading(1, cmdlet.Name).Paragraphs([cmdlet.Synopsis]).Heading(2, "Syntax");
        foreach (var set in cmdlet.ParameterSets)
            page.Code(Syntax(cmdlet, set));
        page.Heading(2, "Description").Paragraphs(cmdlet.Description).Heading(2, "Examples");
        for (var index = 0; index < cmdlet.Examples.Count; index++)
            Write(page, cmdlet.Examples[index], index + 1);
        page.Heading(2, "Parameters");
        foreach (var parameter in cmdlet.Parameters)
            Write(page, parameter);
        return page
            .Heading(2, "Inputs").List(cmdlet.Inputs.Select(Line))
            .Heading(2, "Outputs").List(cmdlet.Outputs.Select(Line))
            .Heading(2, "Related links").List(cmdlet.Links.Select(Link))
            .ToString();
    }

    private static string Syntax(CmdletHelp cmdlet, string set) =>
        string.Join(' ', [cmdlet.Name, .. cmdlet.SyntaxOf(set).Select(pair => Syntax(pair.Parameter, pair.Use)), "[<CommonParameters>]"]);

    private static string Syntax(ParameterHelp parameter, ParameterUse use)
    {
        var name = use.Position is null ? $"-{parameter.Name}" : $"[-{parameter.Name}]";
        var text = parameter.IsSwitch ? name : $"{name} <{parameter.Type.ShortName}>";
        return use.IsRequired ? text : $"[{text}]";
    }

    private static void Write(MarkdownText page, ExampleHelp example, int number) => page
        .Heading(3, example.Title ?? $"Example {number}")
        .Code(example.Code)
        .Paragraphs(example.Remarks);

    private static void Write(MarkdownText page, ParameterHelp parameter)
    {
        var overall = parameter.Overall;
        List<string> facts =
        [
            $"Type: `{parameter.Type.ShortName}`",
            $"Default: {MarkdownText.Plain(parameter.Default)}",
            $"Required: {overall.IsRequired}",
            $"Position: {overall.PositionText}",
            $"Pipeline input: {overall.PipelineText}",
            $"Wildcards: {parameter.TakesWildcards}",
        ];
        if (parameter.Aliases.Count > 0)
            facts.Add($"Aliases: {string.Join(", ", parameter.Aliases)}");
        page.Heading(3, $"-{parameter.Name}").Paragraphs(parameter.Text).List(facts);
    }

    private static string Line(TypeHelp type) => type.Description.Length > 0
        ? $"`{type.FullName}`: {MarkdownText.Plain(type.Description)}"
        : $"`{type.FullName}`";

    private static string Link(LinkHelp link) =>
        $"[{MarkdownText.Plain(link.Text)}]({(link.Address.Length > 0 ? link.Address : link.Text + ".md")})";
}
