using System.Xml.Linq;
using MkIo.Help.Writing;

namespace MkIo.Help.Tests;

public class WritingTests
{
    [Fact]
    public void Syntax_puts_positions_first_and_leaves_other_sets_out()
    {
        var syntax = Write("Get-Crate").Descendants(Maml.Command + "syntaxItem");

        Assert.Equal(
            [["Name", "Colour", "Material", "Warehouse"], ["Size", "Colour", "Material", "Warehouse"]],
            syntax.Select(item => item.Elements(Maml.Command + "parameter").Select(NameOf).ToArray()));
    }

    [Fact]
    public void Parameter_says_how_it_binds()
    {
        var input = Write("Remove-Crate").Descendants(Maml.Command + "parameter").Last(parameter => NameOf(parameter) == "InputObject");

        Assert.Equal("true", (string?)input.Attribute("required"));
        Assert.Equal("0", (string?)input.Attribute("position"));
        Assert.Equal("True (ByValue)", (string?)input.Attribute("pipelineInput"));
    }

    [Fact]
    public void Switch_has_no_value_in_the_syntax()
    {
        var noWait = Write("Remove-Crate").Descendants(Maml.Command + "parameter").First(parameter => NameOf(parameter) == "NoWait");

        Assert.Null(noWait.Element(Maml.Command + "parameterValue"));
    }

    private static XDocument Write(string cmdlet) => MamlWriter.Write([FixtureHelp.Of(cmdlet)]);

    private static string NameOf(XElement parameter) => (string)parameter.Element(Maml.Text + "name")!;
}
