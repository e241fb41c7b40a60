using MkIo.Help.Model;
using MkIo.Help.Reading;

namespace MkIo.Help.Tests;

/// <summary>The module's own cmdlets, as the solution's build left them.</summary>
internal static class ModuleHelp
{
    public static string Repository { get; } = FindRepository();

    public static IReadOnlyList<Area> Areas { get; } = Read();

    public static IEnumerable<CmdletHelp> Cmdlets => Areas.SelectMany(area => area.Cmdlets);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MkIo.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No MkIo.sln in any folder above the tests.");
        return folder.FullName;
    }

    private static IReadOnlyList<Area> Read()
    {
        // …/bin/<configuration>/net10.0/ of the tests tells which configuration was built.
        var configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd('/', '\\'))!.Name;
        var assembly = Path.Combine(Repository, "src/MkIo.PowerShell/bin", configuration, "net8.0/MkIo.PowerShell.dll");
        using var module = ModuleAssembly.Open(assembly);
        return Reading.Areas.Group(module.ReadCmdlets());
    }
}
