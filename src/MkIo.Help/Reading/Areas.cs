using MkIo.Help.Model;

namespace MkIo.Help.Reading;

/// <summary>Groups cmdlets by the folders of their source files, in the order in which one meets them.</summary>
internal static class Areas
{
    private static readonly (string Folder, string Title)[] Known =
    [
        ("Connection", "Connection"),
        ("Media/Storage", "Storage accounts"),
        ("Media/Assets", "Assets"),
        ("Media", "Waiting"),
        ("Media/Files", "Files of assets"),
        ("Media/Processing", "Transforms and jobs"),
        ("Media/Streaming", "Publishing"),
        ("Media/Drm", "Content protection"),
        ("Media/Filters", "Filters"),
        ("Media/Live", "Live events"),
        ("Media/Flow", "Content, sources and destinations"),
        ("Management/Projects", "Projects"),
        ("Management/Organizations", "Organization"),
        ("Management/Users", "Users and invitations"),
        ("Management/Teams", "Teams"),
        ("Management/Tokens", "Tokens and permissions"),
        ("Management/Usage", "Usage"),
        ("Management/Payments", "Payment methods"),
        ("Management/Webhooks", "Webhooks"),
        ("Management/Service", "The service"),
        ("Rest", "Any operation"),
    ];

    public static IReadOnlyList<Area> Group(string repository, IEnumerable<CmdletHelp> cmdlets)
    {
        var source = Path.Combine(repository, "src/MkIo.PowerShell");
        var folders = Directory.EnumerateFiles(source, "*Command.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileName(file), file => Path.GetRelativePath(source, Path.GetDirectoryName(file)!).Replace('\\', '/'));
        var groups = cmdlets.ToLookup(cmdlet => FolderOf(cmdlet, folders));
        return [.. Known.Where(known => groups.Contains(known.Folder)).Select(known => new Area(known.Title, [.. groups[known.Folder]]))];
    }

    private static string FolderOf(CmdletHelp cmdlet, Dictionary<string, string> folders)
    {
        var file = $"{cmdlet.Verb}{cmdlet.Noun}Command.cs";
        if (!folders.TryGetValue(file, out var folder))
            throw new FileNotFoundException($"{cmdlet.Name} should be in a file {file}.");
        return Known.Any(known => known.Folder == folder)
            ? folder
            : throw new InvalidDataException($"{cmdlet.Name} is in {folder}, a folder that has no title in {nameof(Areas)}.cs.");
    }
}
