namespace MkIo.Help.Tests;

public class CmdletReaderTests
{
    [Fact]
    public void Synopsis_is_the_summary_on_one_line() =>
        Assert.Equal("Gets crates, one or all.", FixtureHelp.Of("Get-Crate").Synopsis);

    [Fact]
    public void Description_renders_names_lists_and_the_permission() =>
        Assert.Equal(
            [
                "Without -Name all crates come. See Remove-Crate.",
                "- small: by hand",
                "- large, by crane",
                "Permission needed: warehouse.crate.get, warehouse.crate.list.",
            ],
            FixtureHelp.Of("Get-Crate").Description);

    [Fact]
    public void Permission_on_the_organization_says_so() =>
        Assert.Equal(["Permission needed: warehouse.crate.delete, on the organization."], FixtureHelp.Of("Remove-Crate").Description);

    [Fact]
    public void Example_has_title_code_and_remarks()
    {
        var examples = FixtureHelp.Of("Get-Crate").Examples;

        Assert.Equal("All crates", examples[0].Title);
        Assert.Equal("Get-Crate |\n    Where-Object Size -eq Large", examples[0].Code);
        Assert.Equal(["Only those that need the crane."], examples[0].Remarks);
        Assert.Null(examples[1].Title);
        Assert.Equal("Get-Crate one | ForEach-Object {\n    $_.Name\n}", examples[1].Code);
    }

    [Fact]
    public void Default_parameter_set_comes_first() =>
        Assert.Equal(["ByName", "BySize"], FixtureHelp.Of("Get-Crate").ParameterSets);

    [Fact]
    public void Inputs_are_what_the_pipeline_binds()
    {
        Assert.Equal("An object with one or more of these properties: Name (or CrateName, Id).", FixtureHelp.Of("Get-Crate").Inputs.Single().Description);
        Assert.Equal("MkIo.Help.Tests.Fixtures.Crate", FixtureHelp.Of("Remove-Crate").Inputs.Single().FullName);
    }

    [Fact]
    public void Outputs_carry_the_summary_of_their_type()
    {
        Assert.Equal("A crate on its shelf.", FixtureHelp.Of("Get-Crate").Outputs.Single().Description);
        Assert.Equal("None", FixtureHelp.Of("Remove-Crate").Outputs.Single().FullName);
    }

    [Fact]
    public void Links_lead_to_pages_and_cmdlets() =>
        Assert.Equal(
            [new("Crates", "https://example.com/crates"), new("Remove-Crate")],
            FixtureHelp.Of("Get-Crate").Links);
}
