using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Files;

/// <summary>The files on this machine that a path means, and the names that they get elsewhere.</summary>
internal static class LocalFiles
{
    /// <summary>A file by its name alone; a folder's files by their paths within it. What is not there is an error, also where wildcards find nothing.</summary>
    /// <param name="paths">The paths of the cmdlet.</param>
    /// <param name="path">The path.</param>
    /// <param name="isLiteral">Whether the path is literal; otherwise one that is there is preferred to what its wildcards match.</param>
    /// <exception cref="MkIoException">It is not a path of the file system.</exception>
    /// <exception cref="ItemNotFoundException">There is nothing.</exception>
    public static IEnumerable<(string Path, string Name)> Find(PathIntrinsics paths, string path, bool isLiteral = false)
    {
        foreach (var found in isLiteral ? [FileSystemPath.ExistingLiteral(paths, path)] : FileSystemPath.Existing(paths, path))
        {
            if (File.Exists(found))
                yield return (found, Path.GetFileName(found));
            else
                foreach (var file in Directory.EnumerateFiles(found, "*", SearchOption.AllDirectories).OrderBy(file => file, StringComparer.Ordinal))
                    yield return (file, file.Substring(found.TrimEnd(Path.DirectorySeparatorChar).Length + 1).Replace(Path.DirectorySeparatorChar, '/'));
        }
    }
}
