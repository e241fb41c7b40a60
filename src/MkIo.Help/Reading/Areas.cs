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
        ("Live", "Live channels"),
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

    /// <exception cref="InvalidDataException">A cmdlet is in a folder that has no title.</exception>
    public static IReadOnlyList<Area> Group(IEnumerable<CmdletHelp> cmdlets)
    {
        var groups = cmdlets.ToLookup(cmdlet => cmdlet.Folder);
        var unknown = groups.FirstOrDefault(group => !Known.Any(known => known.Folder == group.Key));
        return unknown is null
            ? [.. Known.Where(known => groups.Contains(known.Folder)).Select(known => new Area(known.Title, [.. groups[known.Folder]]))]
            : throw new InvalidDataException($"{unknown.First().Name} is in {unknown.Key}, a folder that has no title in {nameof(Areas)}.cs.");
    }
}
