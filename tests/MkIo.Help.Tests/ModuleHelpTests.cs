using MkIo.Help.Generated;

namespace MkIo.Help.Tests;

/// <summary>Holds the module's own help, and what is made of it, against the code.</summary>
public class ModuleHelpTests
{
    [Fact]
    public void Help_of_every_cmdlet_is_complete()
    {
        Assert.NotEmpty(ModuleHelp.Cmdlets);
        Assert.Empty(HelpCheck.FindGaps(ModuleHelp.Cmdlets));
    }

    [Fact]
    public void Readme_and_manifest_list_what_the_code_has()
    {
        var drift = GeneratedSections.FindDrift(ModuleHelp.Repository, ModuleHelp.Areas);
        Assert.True(drift.Count == 0, $"{GeneratedSections.HowToUpdate}:\n{string.Join('\n', drift)}");
    }
}
