using System.Text;
using MkIo.Help.Model;

namespace MkIo.Help.Writing;

/// <summary>The README's table of cmdlets.</summary>
internal static class MarkdownTable
{
    public static string Write(IEnumerable<CmdletHelp> cmdlets)
    {
        var table = new StringBuilder("| Cmdlet | What it does |\n| --- | --- |\n");
        foreach (var cmdlet in cmdlets)
            table.Append('|').Append($" `{cmdlet.Name}` ").Append('|').Append($" {Escape(cmdlet.Synopsis)} ").Append("|\n");
        return table.ToString();
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
