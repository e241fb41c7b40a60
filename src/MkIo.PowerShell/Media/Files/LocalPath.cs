namespace MkIo.PowerShell.Media.Files;

/// <summary>Where a file of an asset goes on this machine.</summary>
internal static class LocalPath
{
    /// <summary>The path of a file within a folder; a name that leads out of it is refused, for names come from elsewhere.</summary>
    public static string Within(string folder, string name)
    {
        var root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar)));
        return path.StartsWith(root, StringComparison.Ordinal) && path.Length > root.Length
            ? path
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The name '{name}' leads out of the folder '{folder}'; nothing was written.");
    }
}
