using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests;

public sealed class HostTests
{
    [Fact]
    public void The_cmdlets_run_under_the_real_PowerShell_and_not_under_the_reference_that_they_were_compiled_against()
    {
        using var shell = Shell.WithoutServer();

        var version = Assert.IsType<SemanticVersion>(Assert.Single(shell.Run("$PSVersionTable.PSVersion").Clean()));

        Assert.True(version >= new SemanticVersion(7, 6, 9), $"{version}");
        // The reference assembly is version 3.0 and has no methods that do anything.
        Assert.Equal(7, typeof(PSCmdlet).Assembly.GetName().Version!.Major);
        Assert.Same(typeof(PSCmdlet), typeof(AsyncCmdlet).BaseType);
    }
}
