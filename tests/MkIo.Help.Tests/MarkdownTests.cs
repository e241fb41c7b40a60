using MkIo.Help.Model;
using MkIo.Help.Writing;

namespace MkIo.Help.Tests;

public sealed class MarkdownTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mkio-help-").FullName;

    [Fact]
    public void Page_says_what_help_says()
    {
        var page = MarkdownPage.Write(FixtureHelp.Of("Get-Crate"));

        Assert.StartsWith("# Get-Crate\n\nGets crates, one or all.\n", page, StringComparison.Ordinal);
        Assert.Contains("```powershell\nGet-Crate [[-Name] <String[]>] [-Colour <String>]", page, StringComparison.Ordinal);
        Assert.Contains("```powershell\nGet-Crate -Size <CrateSize> ", page, StringComparison.Ordinal);
        Assert.Contains("### All crates\n\n```powershell\nGet-Crate |\n    Where-Object Size -eq Large\n```\n", page, StringComparison.Ordinal);
        Assert.Contains("### -Warehouse\n\nThe warehouse to look in.\n\n- Type: `String`\n- Default: The one of Connect-Warehouse.\n", page, StringComparison.Ordinal);
        Assert.Contains("Permission needed: warehouse.crate.get, warehouse.crate.list.", page, StringComparison.Ordinal);
        Assert.Contains("- [Crates](https://example.com/crates)\n- [Remove-Crate](Remove-Crate.md)\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_no_markup_by_accident() =>
        Assert.Contains("Removes a crate \\| for good.", MarkdownPage.Write(FixtureHelp.Of("Remove-Crate")), StringComparison.Ordinal);

    [Fact]
    public void Folder_has_a_page_for_each_cmdlet_and_an_index_of_them()
    {
        File.WriteAllText(Path.Combine(_folder, "Get-Gone.md"), "of an earlier build");
        MarkdownFolder.Write(_folder, [new Area("Crates", [FixtureHelp.Of("Get-Crate"), FixtureHelp.Of("Remove-Crate")])]);

        Assert.Equal(["Get-Crate.md", "README.md", "Remove-Crate.md"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var index = File.ReadAllText(Path.Combine(_folder, "README.md"));
        Assert.Contains("## Crates\n", index, StringComparison.Ordinal);
        Assert.Contains("| [Remove-Crate](Remove-Crate.md) | Removes a crate \\| for good. |\n", index, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
