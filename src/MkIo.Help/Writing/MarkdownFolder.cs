using MkIo.Help.Model;

namespace MkIo.Help.Writing;

/// <summary>The folder with a page for each cmdlet and an index of them.</summary>
internal static class MarkdownFolder
{
    public static void Write(string folder, IReadOnlyList<Area> areas)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var cmdlet in areas.SelectMany(area => area.Cmdlets))
            File.WriteAllText(Path.Combine(folder, $"{cmdlet.Name}.md"), MarkdownPage.Write(cmdlet));
        File.WriteAllText(Path.Combine(folder, "README.md"), "# The cmdlets\n" + MarkdownTable.Write(areas, "##", name => $"[{name}]({name}.md)"));
    }
}
