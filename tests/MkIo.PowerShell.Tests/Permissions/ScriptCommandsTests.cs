using MkIo.PowerShell.Management.Tokens;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Permissions;

public sealed class ScriptCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private ScriptCommands In(string script) => ScriptCommands.In(_folder.Add("script.ps1", script));

    [Theory]
    [InlineData("Get-MkIoAsset", "Get-MkIoAsset")]
    [InlineData("get-mkioasset a1", "get-mkioasset")]
    [InlineData("Get-MkIoAsset; Get-MkIoAsset a1; GET-MKIOASSET a2", "Get-MkIoAsset")]
    [InlineData("MkIo\\Get-MkIoAsset", "Get-MkIoAsset")]
    [InlineData("Other\\Get-MkIoAsset", "")]
    [InlineData("& Get-MkIoAsset", "Get-MkIoAsset")]
    [InlineData("& 'Get-MkIoAsset' a1", "Get-MkIoAsset")]
    [InlineData(". Get-MkIoAsset", "Get-MkIoAsset")]
    [InlineData("Get-MkIoAsset | Set-MkIoAsset -Description x | Remove-MkIoAsset", "Get-MkIoAsset,Remove-MkIoAsset,Set-MkIoAsset")]
    [InlineData("$arguments = @{ Name = 'a1' }; Get-MkIoAsset @arguments", "Get-MkIoAsset")]
    [InlineData("if ($x) { Get-MkIoAsset } else { New-MkIoAsset }", "Get-MkIoAsset,New-MkIoAsset")]
    [InlineData("try { Get-MkIoAsset } catch { Get-MkIoJob } finally { Remove-MkIoJob }", "Get-MkIoAsset,Get-MkIoJob,Remove-MkIoJob")]
    [InlineData("function f { Get-MkIoAsset }", "Get-MkIoAsset")]
    [InlineData("Get-Thing | Where-Object { Get-MkIoAsset $_ }", "Get-MkIoAsset")]
    [InlineData("$x = { param($a) Get-MkIoAsset $a }", "Get-MkIoAsset")]
    [InlineData("& { Get-MkIoAsset }", "Get-MkIoAsset")]
    [InlineData("\"there are $(Get-MkIoAsset)\"", "Get-MkIoAsset")]
    [InlineData("(Get-MkIoAsset).Name", "Get-MkIoAsset")]
    [InlineData("Get-MkIoAsset -Name (Get-MkIoJob).Name", "Get-MkIoAsset,Get-MkIoJob")]
    [InlineData("class C { [void] M() { Get-MkIoAsset } }", "Get-MkIoAsset")]
    [InlineData("Set-Alias gma Get-MkIoAsset; gma a1", "Get-MkIoAsset")]
    [InlineData("gma a1; Set-Alias gma Get-MkIoAsset", "Get-MkIoAsset")]
    [InlineData("New-Alias -Value Get-MkIoAsset -Name gma; GMA a1", "Get-MkIoAsset")]
    [InlineData("sal gma Get-MkIoAsset; gma", "Get-MkIoAsset")]
    [InlineData("nal one two; nal two Get-MkIoAsset; one", "Get-MkIoAsset")]
    [InlineData("sal one two; sal two one; one", "")]
    [InlineData("sal gma Get-MkIoAsset", "")]
    [InlineData("'Get-MkIoAsset'", "")]
    [InlineData("# Get-MkIoAsset", "")]
    [InlineData("Write-Output Get-MkIoAsset", "")]
    [InlineData("\"Get-MkIoAsset\"", "")]
    [InlineData("Get-ChildItem", "")]
    [InlineData("", "")]
    public void The_cmdlets_that_a_script_calls_are_found_wherever_they_stand(string script, string commands)
    {
        var found = In(script);

        Assert.Equal(commands, string.Join(',', found.Commands));
        Assert.Empty(found.Doubts);
    }

    [Theory]
    [InlineData("& $cmd a1", "'$cmd' names its command only when it runs")]
    [InlineData("& \"Get-MkIo$noun\"", "names its command only when it runs")]
    [InlineData("& (Get-Command Get-MkIoAsset)", "names its command only when it runs")]
    [InlineData("./other.ps1", "'./other.ps1' is another script")]
    [InlineData("& 'C:\\scripts\\other.ps1'", "is another script")]
    [InlineData(". ./other.PS1", "is another script")]
    [InlineData("Invoke-Expression 'Get-MkIoAsset'", "Invoke-Expression runs a text")]
    [InlineData("'Get-MkIoAsset' | iex", "iex runs a text")]
    [InlineData("sal run iex; run 'Get-MkIoAsset'", "iex runs a text")]
    [InlineData("[scriptblock]::Create('Get-MkIoAsset')", "makes a script out of a text")]
    [InlineData("[ScriptBlock]::create($text)", "makes a script out of a text")]
    [InlineData("Get-MkIoNothing", "'Get-MkIoNothing' is not a cmdlet of this module")]
    public void What_only_a_run_can_tell_is_a_doubt_and_no_cmdlet(string script, string doubt)
    {
        var found = In("\n" + script);

        Assert.Empty(found.Commands);
        var said = Assert.Single(found.Doubts);
        Assert.Contains(doubt, said, StringComparison.Ordinal);
        Assert.StartsWith(Path.Combine(_folder.Path, "script.ps1") + ", line 2: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cmdlet_that_calls_any_operation_is_one_with_a_doubt()
    {
        var found = In("Invoke-MkIoRestMethod assets");

        Assert.Equal(["Invoke-MkIoRestMethod"], found.Commands);
        Assert.Contains("depend on the path", Assert.Single(found.Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_of_the_script_that_is_named_like_a_cmdlet_is_its_own()
    {
        var found = In("function Get-MkIoNothing { Get-MkIoAsset }; Get-MkIoNothing");

        Assert.Equal(["Get-MkIoAsset"], found.Commands);
        Assert.Empty(found.Doubts);
    }

    [Fact]
    public void A_script_that_cannot_be_parsed_is_said_with_the_line()
    {
        var error = Assert.Throws<MkIoException>(() => In("Get-MkIoAsset\nif ("));

        Assert.Equal(MkIoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains("script.ps1, line 2: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_is_not_run()
    {
        var trace = Path.Combine(_folder.Path, "trace");

        In($"Set-Content '{trace}' x; Get-MkIoAsset");

        Assert.False(File.Exists(trace));
    }

    [Fact]
    public void Doubts_are_warnings_and_the_permissions_of_the_rest_are_given()
    {
        using var shell = Shell.WithoutServer();

        var outcome = shell.Run("Get-MkIoPermission -ScriptPath $path", ("path", _folder.Add("nightly.ps1", "Get-MkIoAsset; & $next; Get-MkIoProject")));

        Assert.Contains("names its command only when it runs", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.Equal(
            [new CommandPermission("Get-MkIoAsset", "ams.asset.get", "Project"), new CommandPermission("Get-MkIoProject", "core.project.get", "Organization")],
            outcome.Clean());
    }

    [Theory]
    [InlineData("Get-MkIoAsset", "Get-MkIoAsset")]
    [InlineData("get-mkioasset", "Get-MkIoAsset")]
    [InlineData("*-MkIoAssetFile", "Get-MkIoAssetFile,Save-MkIoAssetFile,Send-MkIoAssetFile")]
    public void Cmdlets_are_named_or_matched(string command, string names)
        => Assert.Equal(names, string.Join(',', RequiredPermissions.Expand([command]).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("Get-ChildItem")]
    [InlineData("Get-MkIoNothing*")]
    public void What_is_no_cmdlet_of_the_module_is_refused(string command)
        => Assert.Contains($"'{command}' is not a cmdlet of this module", Assert.Throws<MkIoException>(() => RequiredPermissions.Expand([command]).ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cmdlet_that_is_called_often_has_its_permissions_once()
        => Assert.Equal(
            [("Get-MkIoAsset", "ams.asset.get"), ("Save-MkIoAssetFile", "ams.asset.get"), ("Save-MkIoAssetFile", "ams.asset.update")],
            RequiredPermissions.Of(["get-mkioasset", "Save-MkIoAssetFile", "Get-MkIoAsset"]).Select(needed => (needed.Command, needed.Permission)));
}
