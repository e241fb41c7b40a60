using System.Text;
using MkIo.Help.Model;

namespace MkIo.Help.Writing;

/// <summary>Tables of cmdlets, one for each area, for the README and for the index of the pages.</summary>
internal static class MarkdownTable
{
    /// <param name="areas">What to list.</param>
    /// <param name="heading">The mark of the areas' headings.</param>
    /// <param name="name">How a cmdlet's name is written, such as with a link to its page.</param>
    public static string Write(IEnumerable<Area> areas, string heading, Func<string, string> name)
    {
        var text = new StringBuilder();
        foreach (var area in areas)
        {
            text.Append($"\n{heading} {area.Title}\n\n| cmdlet | what it does |\n| --- | --- |\n");
            foreach (var cmdlet in area.Cmdlets)
                text.Append($"| {name(cmdlet.Name)} | {Escape(cmdlet.Synopsis)} |\n");
        }
        return text.ToString();
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
