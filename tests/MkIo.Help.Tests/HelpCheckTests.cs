namespace MkIo.Help.Tests;

public class HelpCheckTests
{
    [Fact]
    public void Every_gap_is_named() =>
        Assert.Equal(
            [
                "Test-Undocumented: no synopsis (<summary> of the class).",
                "Test-Undocumented: no description (<remarks> of the class).",
                "Test-Undocumented: no word on the permission needed ([RequiresPermission], or <remarks> where there is none).",
                "Test-Undocumented: fewer than 2 examples (<example> of the class).",
                "Test-Undocumented: no link to the vendor's page (<seealso href> of the class).",
                "Test-Undocumented: no [OutputType]; typeof(void) where nothing comes out.",
                "Test-Undocumented -Number: no summary (<summary> of the property).",
            ],
            HelpCheck.FindGaps([FixtureHelp.Of("Test-Undocumented")]));

    [Fact]
    public void An_example_has_a_title_and_uses_its_cmdlet()
    {
        var cmdlet = FixtureHelp.Of("Get-Crate");
        Assert.Empty(HelpCheck.FindGaps([cmdlet with { Examples = [new("One", "Get-Crate one", []), new("All", "Get-Crate", [])] }]));
        Assert.Equal(
            [
                "Get-Crate: an example without a title (a short <para> before <code>).",
                "Get-Crate: an example that does not use it (<code>).",
            ],
            HelpCheck.FindGaps([cmdlet with { Examples = [new(null, "Get-Crate one", []), new("All", "", [])] }]));
    }
}
