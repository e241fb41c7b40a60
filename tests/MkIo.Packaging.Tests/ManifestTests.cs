namespace MkIo.Packaging.Tests;

public sealed class ManifestTests
{
    private const string Text = """
        @{
            ModuleVersion     = '1.2.3'
            Description       = 'It''s one''s own.'
            CmdletsToExport   = @(
                'Get-One'
                'Set-Two'
            )
            PrivateData = @{ PSData = @{
                Tags = @('A', 'B')
            } }
        }
        """;

    [Fact]
    public void Values_and_lists_are_read_wherever_they_stand()
    {
        var manifest = ModuleManifest.Parse(Text);
        Assert.Equal("1.2.3", manifest.Version);
        Assert.Equal("It's one's own.", manifest.Description);
        Assert.Equal(["Get-One", "Set-Two"], manifest.Cmdlets);
        Assert.Equal(["A", "B"], manifest.Tags);
    }

    [Fact]
    public void What_is_missing_is_named()
        => Assert.Contains("ProjectUri", Assert.Throws<InvalidDataException>(() => ModuleManifest.Parse(Text).ProjectUri).Message, StringComparison.Ordinal);
}
