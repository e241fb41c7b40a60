namespace MkIo.Help.Tests;

public class HelpCheckTests
{
    [Fact]
    public void Every_gap_is_named() =>
        Assert.Equal(
            [
                "Test-Undocumented: no synopsis (<summary> of the class).",
                "Test-Undocumented: no example (<example> of the class).",
                "Test-Undocumented: no [OutputType]; typeof(void) where nothing comes out.",
                "Test-Undocumented -Number: no summary (<summary> of the property).",
            ],
            HelpCheck.FindGaps(FixtureHelp.All));
}
