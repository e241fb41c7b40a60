namespace MkIo.Packaging;

/// <summary>The zip for Azure Automation: the module's folder at its root and no folder for the version.</summary>
internal static class AutomationPackage
{
    // Azure Automation cannot import a module with a longer path.
    private const int LongestPath = 140;

    public static IEnumerable<ModuleFile> Entries(IReadOnlyList<ModuleFile> files)
    {
        foreach (var file in files)
        {
            var name = $"{Packer.ModuleName}/{file.Name}";
            yield return name.Length <= LongestPath
                ? file with { Name = name }
                : throw new InvalidDataException($"Azure Automation takes no path over {LongestPath} characters: {name}");
        }
    }
}
