using MkIo.PowerShell.Media.Files;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Tests.Support;
using MkIo.Tests.Support;

namespace MkIo.PowerShell.Tests.Files;

public sealed class LocalPathTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "out");

    [Theory]
    [InlineData("film.mp4", "film.mp4")]
    [InlineData("subtitles/en.vtt", "subtitles/en.vtt")]
    [InlineData("a/../film.mp4", "film.mp4")]
    [InlineData("./film.mp4", "film.mp4")]
    [InlineData("..film", "..film")]
    [InlineData("../out/film.mp4", "film.mp4")]
    public void A_file_goes_to_its_place_within_the_folder(string name, string place)
        => Assert.Equal(Path.Combine(Folder, place.Replace('/', Path.DirectorySeparatorChar)), LocalPath.Within(Folder, name));

    [Theory]
    [InlineData("../film.mp4")]
    [InlineData("../out-evil/film.mp4")]
    [InlineData("../out-evil")]
    [InlineData("../outer/film.mp4")]
    [InlineData("a/../../film.mp4")]
    [InlineData("a/../../out-evil/film.mp4")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("../out")]
    [InlineData("../out/")]
    [InlineData("/etc/passwd")]
    [InlineData("/")]
    public void A_name_that_leads_out_of_the_folder_is_refused(string name)
    {
        var error = Assert.Throws<MkIoException>(() => LocalPath.Within(Folder, name));

        Assert.Equal(MkIoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_matter_how_the_folder_is_written()
    {
        Assert.Equal(LocalPath.Within(Folder, "a"), LocalPath.Within(Folder + Path.DirectorySeparatorChar, "a"));
        Assert.Equal(LocalPath.Within(Folder, "a"), LocalPath.Within(Path.Combine(Folder, "..", "out"), "a"));
        Assert.Throws<MkIoException>(() => LocalPath.Within(Folder + Path.DirectorySeparatorChar, "../out-evil/a"));
    }

    [Fact]
    public void A_file_can_go_to_the_root()
        => Assert.Equal(Path.GetFullPath("/film.mp4"), LocalPath.Within("/", "film.mp4"));

    [Theory]
    [InlineData(null, "film.mp4", true)]
    [InlineData(new string[0], "film.mp4", true)]
    [InlineData(new[] { "*.mp4" }, "film.mp4", true)]
    [InlineData(new[] { "*.MP4" }, "film.mp4", false)]
    [InlineData(new[] { "*.vtt", "film*" }, "film.mp4", true)]
    [InlineData(new[] { "*.vtt" }, "film.mp4", false)]
    [InlineData(new[] { "?*" }, null, false)]
    [InlineData(new[] { "film [1].mp4" }, "film [1].mp4", true)]
    [InlineData(new[] { "film [1].mp4" }, "film 1.mp4", false)]
    [InlineData(new[] { "film [1]*" }, "film [1].mp4", true)]
    public void Names_in_the_cloud_are_matched_with_their_case(string[]? patterns, string? name, bool matches)
        => Assert.Equal(matches, FileNames.Of(patterns?.Select(pattern => new NameInput(pattern, null, null))).Matches(name));

    [Theory]
    [InlineData("../out-evil/film.mp4")]
    [InlineData("../film.mp4")]
    [InlineData("/film.mp4")]
    public void A_download_that_would_lead_out_of_its_folder_asks_for_nothing_and_writes_nothing(string name)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, "content"));
        using var shell = new Shell(server.BaseUrl);
        using var folder = new TemporaryFolder();
        var evil = Directory.CreateDirectory(Path.Combine(folder.Path, "out-evil"));

        var outcome = shell.Run("Save-MkIoAssetFile a1 $name -Destination $out -Force", ("name", name), ("out", Path.Combine(folder.Path, "out")));

        Assert.Equal("MkIo.AssetFileInvalid,MkIo.PowerShell.Media.Files.SaveMkIoAssetFileCommand", outcome.Error.FullyQualifiedErrorId);
        Assert.Empty(server.Requests);
        Assert.Empty(evil.EnumerateFileSystemInfos());
        Assert.Equal(["out-evil"], new DirectoryInfo(folder.Path).EnumerateFileSystemInfos().Select(item => item.Name));
    }

    [Fact]
    public void A_name_that_the_service_lists_is_trusted_no_more_than_one_that_was_typed()
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, """{"spec":{"files":[{"name":"../out-evil/film.mp4","size":1}]}}"""));
        using var shell = new Shell(server.BaseUrl);
        using var folder = new TemporaryFolder();

        var outcome = shell.Run("Save-MkIoAssetFile a1 -Destination $out", ("out", Path.Combine(folder.Path, "out")));

        Assert.Contains("leads out of the folder", outcome.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.EndsWith("/storage/", Assert.Single(server.Requests).Path, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
