using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Files;

/// <summary>The files on this machine that a path means, and the names that they get elsewhere.</summary>
internal static class LocalFiles
{
    /// <summary>A file by its name alone; a folder's files by their paths within it. What is not there is an error of its own.</summary>
    public static IEnumerable<(string Path, string Name)> Find(PSCmdlet cmdlet, string path)
    {
        foreach (var found in Resolve(cmdlet, path))
        {
            if (File.Exists(found))
                yield return (found, Path.GetFileName(found));
            else
                foreach (var file in Directory.EnumerateFiles(found, "*", SearchOption.AllDirectories).OrderBy(file => file, StringComparer.Ordinal))
                    yield return (file, file.Substring(found.TrimEnd(Path.DirectorySeparatorChar).Length + 1).Replace(Path.DirectorySeparatorChar, '/'));
        }
    }

    private static IReadOnlyList<string> Resolve(PSCmdlet cmdlet, string path)
    {
        try
        {
            return FileSystemPath.Existing(cmdlet.SessionState.Path, path);
        }
        catch (ItemNotFoundException error)
        {
            cmdlet.WriteError(new ErrorRecord(error, "MkIo.AssetFilePathNotFound", ErrorCategory.ObjectNotFound, path));
            return [];
        }
    }
}
