using MkIo.Help.Model;
using MkIo.Help.Reading;

namespace MkIo.Help.Tests;

/// <summary>The fixture cmdlets of this assembly, read once by the real reader.</summary>
internal static class FixtureHelp
{
    public static IReadOnlyList<CmdletHelp> All { get; } = Read();

    public static CmdletHelp Of(string name) => All.Single(cmdlet => cmdlet.Name == name);

    public static ParameterHelp Parameter(string cmdlet, string name) =>
        Of(cmdlet).Parameters.Single(parameter => parameter.Name == name);

    private static IReadOnlyList<CmdletHelp> Read()
    {
        using var module = ModuleAssembly.Open(typeof(FixtureHelp).Assembly.Location);
        return module.ReadCmdlets();
    }
}
