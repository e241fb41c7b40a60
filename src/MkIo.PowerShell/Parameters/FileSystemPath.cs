namespace MkIo.PowerShell.Parameters;

/// <summary>
/// Turns a path as a user writes it (relative, with ~, on a PSDrive) into one of the file system. A path of another
/// provider, such as Env:PATH, is refused: taken for a file it would name one in the current folder of the process.
/// </summary>
internal static class FileSystemPath
{
    private const string Provider = "FileSystem";

    /// <summary>The path, whether there is something or not.</summary>
    /// <exception cref="MkIoException">It is not a path of the file system.</exception>
    public static string Of(PathIntrinsics paths, string path)
        => Checked(paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _), provider, path);

    /// <summary>What there is at the path, which may have wildcards.</summary>
    /// <exception cref="MkIoException">It is not a path of the file system.</exception>
    /// <exception cref="ItemNotFoundException">There is nothing, and the path has no wildcards.</exception>
    public static IReadOnlyList<string> Existing(PathIntrinsics paths, string path)
        => Checked(paths.GetResolvedProviderPathFromPSPath(path, out var provider), provider, path);

    private static T Checked<T>(T found, ProviderInfo provider, string path)
        => provider.Name == Provider
            ? found
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"'{path}' is not a path of the file system but of {provider.Name}.");
}
