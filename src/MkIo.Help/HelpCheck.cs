using MkIo.Help.Model;

namespace MkIo.Help;

/// <summary>Finds what a cmdlet's author forgot to say.</summary>
internal static class HelpCheck
{
    public static IReadOnlyList<string> FindGaps(IEnumerable<CmdletHelp> cmdlets) =>
        [.. cmdlets.SelectMany(FindGaps)];

    private static IEnumerable<string> FindGaps(CmdletHelp cmdlet)
    {
        if (cmdlet.Synopsis.Length == 0)
            yield return $"{cmdlet.Name}: no synopsis (<summary> of the class).";
        if (cmdlet.Examples.Count == 0)
            yield return $"{cmdlet.Name}: no example (<example> of the class).";
        if (cmdlet.Examples.Any(example => example.Code.Length == 0))
            yield return $"{cmdlet.Name}: an example without <code>.";
        if (cmdlet.Outputs.Count == 0)
            yield return $"{cmdlet.Name}: no [OutputType]; typeof(void) where nothing comes out.";
        foreach (var parameter in cmdlet.Parameters.Where(parameter => parameter.Description.Count == 0))
            yield return $"{cmdlet.Name} -{parameter.Name}: no summary (<summary> of the property).";
    }
}
