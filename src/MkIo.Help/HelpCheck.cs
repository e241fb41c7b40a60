using MkIo.Help.Model;

namespace MkIo.Help;

/// <summary>Finds what a cmdlet's author forgot to say.</summary>
internal static class HelpCheck
{
    private const int FewestExamples = 2;

    public static IReadOnlyList<string> FindGaps(IEnumerable<CmdletHelp> cmdlets) =>
        [.. cmdlets.SelectMany(FindGaps)];

    private static IEnumerable<string> FindGaps(CmdletHelp cmdlet) =>
        Gaps(cmdlet).Select(gap => $"{cmdlet.Name}: {gap}")
            .Concat(cmdlet.Parameters.Where(parameter => parameter.Description.Count == 0)
                .Select(parameter => $"{cmdlet.Name} -{parameter.Name}: no summary (<summary> of the property)."));

    private static IEnumerable<string> Gaps(CmdletHelp cmdlet)
    {
        if (cmdlet.Synopsis.Length == 0)
            yield return "no synopsis (<summary> of the class).";
        if (cmdlet.Description.Count == 0)
            yield return "no description (<remarks> of the class).";
        if (!cmdlet.Description.Any(paragraph => paragraph.Contains("Permission needed: ", StringComparison.Ordinal)))
            yield return "no word on the permission needed ([RequiresPermission], or <remarks> where there is none).";
        if (cmdlet.Examples.Count < FewestExamples)
            yield return $"fewer than {FewestExamples} examples (<example> of the class).";
        if (cmdlet.Examples.Any(example => example.Title is null))
            yield return "an example without a title (a short <para> before <code>).";
        if (cmdlet.Examples.Any(example => !example.Code.Contains(cmdlet.Name, StringComparison.Ordinal)))
            yield return "an example that does not use it (<code>).";
        if (!cmdlet.Links.Any(link => link.Address.StartsWith("https://", StringComparison.Ordinal)))
            yield return "no link to the vendor's page (<seealso href> of the class).";
        if (cmdlet.Outputs.Count == 0)
            yield return "no [OutputType]; typeof(void) where nothing comes out.";
    }
}
