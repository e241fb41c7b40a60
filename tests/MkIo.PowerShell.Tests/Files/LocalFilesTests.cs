using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Files;

public sealed class LocalFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Shell _shell = Shell.WithoutServer();

    public LocalFilesTests()
    {
        _folder.Add("b.mp4");
        _folder.Add("a.mp4");
        _folder.Add("sub/deep/c.vtt");
        _folder.Add("sub/d.vtt");
        _shell.Run("Set-Location -LiteralPath $folder", ("folder", _folder.Path)).Clean();
    }

    public void Dispose()
    {
        _shell.Dispose();
        _folder.Dispose();
    }

    private string At(string name, string path) => $"{name} at {Path.Combine(_folder.Path, path)}";

    [Theory]
    [InlineData("a.mp4")]
    [InlineData("./a.mp4")]
    [InlineData("sub/../a.mp4")]
    [InlineData("FileSystem::$folder/a.mp4")]
    [InlineData("$folder/a.mp4")]
    [InlineData("[a].mp4")]
    public void A_file_has_its_own_name_however_its_path_is_written(string path)
        => Assert.Equal([At("a.mp4", "a.mp4")], _shell.Run($"Test-MkIoPath \"{path}\"", ("folder", _folder.Path)).Clean());

    [Fact]
    public void The_files_of_a_folder_have_their_paths_within_it_in_a_fixed_order()
        => Assert.Equal(
            [At("a.mp4", "a.mp4"), At("b.mp4", "b.mp4"), At("sub/d.vtt", "sub/d.vtt"), At("sub/deep/c.vtt", "sub/deep/c.vtt")],
            _shell.Run("Test-MkIoPath .").Clean());

    [Theory]
    [InlineData("sub")]
    [InlineData("sub/")]
    [InlineData("s?b")]
    public void The_name_of_the_folder_itself_is_no_part_of_them(string path)
        => Assert.Equal([At("d.vtt", "sub/d.vtt"), At("deep/c.vtt", "sub/deep/c.vtt")], _shell.Run($"Test-MkIoPath {path}").Clean());

    [Fact]
    public void Wildcards_find_all_that_match()
        => Assert.Equal([At("a.mp4", "a.mp4"), At("b.mp4", "b.mp4")], _shell.Run("Test-MkIoPath *.mp4").Clean());

    [Fact]
    public void Wildcards_that_match_nothing_are_an_error()
    {
        var outcome = _shell.Run("Test-MkIoPath *.mov");

        Assert.Empty(outcome.Output);
        Assert.StartsWith("MkIo.PathPathNotFound,", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("'*.mov'", outcome.Error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("film [1].mp4", false)]
    [InlineData("film [1].mp4", true)]
    public void A_file_that_is_there_as_it_is_written_is_what_is_meant(string name, bool isLiteral)
    {
        _folder.Add("film [1].mp4");
        _folder.Add("film 1.mp4");

        Assert.Equal([At(name, name)], _shell.Run($"Test-MkIoPath '{name}' -Literal:${isLiteral}").Clean());
    }

    [Fact]
    public void A_literal_path_has_no_wildcards()
        => Assert.StartsWith("MkIo.PathPathNotFound,", _shell.Run("Test-MkIoPath *.mp4 -Literal").Error.FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void The_tilde_is_the_home_folder()
        => Assert.Equal([At("a.mp4", "a.mp4")], _shell.Run("(Get-PSProvider FileSystem).Home = $folder; Test-MkIoPath ~/a.mp4", ("folder", _folder.Path)).Clean());

    [Fact]
    public void A_drive_of_PowerShell_is_the_folder_that_it_stands_for()
        => Assert.Equal(
            [At("d.vtt", "sub/d.vtt")],
            _shell.Run("$null = New-PSDrive -Name media -PSProvider FileSystem -Root $folder/sub; Test-MkIoPath media:/d.vtt", ("folder", _folder.Path)).Clean());

    [Fact]
    public void The_current_location_is_that_of_PowerShell_and_not_that_of_the_process()
        => Assert.Equal([At("d.vtt", "sub/d.vtt")], _shell.Run("Set-Location sub; Test-MkIoPath d.vtt").Clean());

    [Fact]
    public void A_file_that_is_not_there_is_an_error_of_its_own()
    {
        var error = _shell.Run("Test-MkIoPath missing.mp4").Error;

        Assert.StartsWith("MkIo.PathPathNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("missing.mp4", error.TargetObject);
    }

    [Theory]
    [InlineData("Env:PATH")]
    [InlineData("Variable:HOME")]
    [InlineData("Env:")]
    public void What_is_no_file_system_has_no_files(string path)
    {
        var outcome = _shell.Run($"Test-MkIoPath {path}");

        Assert.Empty(outcome.Output);
        Assert.StartsWith("MkIo.PathInvalid,", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"'{path}' is not a path of the file system", outcome.Error.ErrorDetails.Message, StringComparison.Ordinal);
    }
}
