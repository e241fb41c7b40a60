using MkIo.Help.Model;
using MkIo.Help.Writing;

namespace MkIo.Help.Generated;

/// <summary>The parts of the repository's own files that are made from the code.</summary>
internal static class GeneratedSections
{
    public const string HowToUpdate = "run ./build.sh update, or .\\build.ps1 Update";

    public static IReadOnlyList<string> FindDrift(string repository, IReadOnlyList<Area> areas) =>
        [.. All(areas).SelectMany(part => part.FindDrift(Read(repository, part)))];

    /// <summary>Writes what differs, and tells which files those were.</summary>
    public static IReadOnlyList<string> Update(string repository, IReadOnlyList<Area> areas)
    {
        List<string> refreshed = [];
        foreach (var part in All(areas))
        {
            var file = Read(repository, part);
            if (!part.FindDrift(file).Any())
                continue;
            File.WriteAllText(Path.Combine(repository, part.Path), part.Renew(file));
            refreshed.Add(part.Path);
        }
        return refreshed;
    }

    private static IEnumerable<GeneratedSection> All(IReadOnlyList<Area> areas)
    {
        var names = areas.SelectMany(area => area.Cmdlets).Select(cmdlet => cmdlet.Name).Order(StringComparer.Ordinal);
        yield return new("README.md", "<!-- cmdlets: made from the code, by ./build.sh update or .\\build.ps1 Update -->", "<!-- end of cmdlets -->",
            MarkdownTable.Write(areas, "###", name => $"`{name}`") + "\n");
        yield return new("MkIo.psd1", "    CmdletsToExport      = @(", "    )",
            string.Concat(names.Select(name => $"        '{name}'\n")));
    }

    private static string Read(string repository, GeneratedSection part) => File.ReadAllText(Path.Combine(repository, part.Path));
}
