using MkIo.Help.Generated;

namespace MkIo.Help.Tests;

public class GeneratedSectionTests
{
    private static readonly GeneratedSection Part = new("list.md", "<begin>", "<end>", "one\ntwo\n");

    [Fact]
    public void What_lies_outside_the_marks_stays() =>
        Assert.Equal("before\n<begin>\none\ntwo\n<end>\nafter\n", Part.Renew("before\n<begin>\nold\n<end>\nafter\n"));

    [Fact]
    public void Drift_names_what_is_there_and_what_should_be() =>
        Assert.Equal(["list.md: - old", "list.md: + two"], Part.FindDrift("<begin>\none\nold\n<end>\n"));

    [Fact]
    public void Another_order_is_drift_and_other_line_ends_are_none()
    {
        Assert.Equal(["list.md: the order of the lines"], Part.FindDrift("<begin>\ntwo\none\n<end>\n"));
        Assert.Empty(Part.FindDrift("<begin>\r\none\r\ntwo\r\n<end>\r\n"));
    }

    [Fact]
    public void Lost_marks_are_named() =>
        Assert.Contains("list.md", Assert.Throws<InvalidDataException>(() => Part.Renew("<begin>\n")).Message, StringComparison.Ordinal);
}
