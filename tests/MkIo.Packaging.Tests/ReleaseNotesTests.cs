namespace MkIo.Packaging.Tests;

public sealed class ReleaseNotesTests
{
    private static readonly string[] Changelog =
    [
        "# Changelog", "", "## Unreleased", "", "- Not yet.", "", "## 1.10.0", "", "### Added", "", "- Ten.", "", "## [1.1.0] - 2026-01-02", "", "- One.",
    ];

    [Theory]
    [InlineData("1.10.0", "### Added\n\n- Ten.")]
    [InlineData("1.1.0", "- One.")]
    public void The_notes_are_those_of_the_version_and_no_other(string version, string notes)
        => Assert.Equal(notes, ReleaseNotes.Find(Changelog, version));

    [Fact]
    public void A_version_that_the_changelog_forgot_is_an_error()
        => Assert.Contains("2.0.0", Assert.Throws<InvalidDataException>(() => ReleaseNotes.Find(Changelog, "2.0.0")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_manifest_gets_the_notes_quoted_and_once()
    {
        using var folder = new TemporaryFolder();
        var manifest = folder.Write("M.psd1", "ModuleVersion = '1.0.0'\nReleaseNotes = 'See CHANGELOG.md.'\n");
        var changelog = folder.Write("C.md", "## 1.0.0\n- It's here.\n");
        ReleaseNotes.Stamp(manifest, changelog);
        Assert.Contains("ReleaseNotes = '- It''s here.'", File.ReadAllText(manifest), StringComparison.Ordinal);
        Assert.Equal("- It's here.", ModuleManifest.Read(manifest).ReleaseNotes);
        Assert.Throws<InvalidDataException>(() => ReleaseNotes.Stamp(manifest, changelog));
    }
}
