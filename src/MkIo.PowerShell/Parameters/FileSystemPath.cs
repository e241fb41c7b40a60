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

    /// <summary>What there is at the path, which may have wildcards. A path that is there as it is written is what is meant: brackets are common in names.</summary>
    /// <exception cref="MkIoException">It is not a path of the file system.</exception>
    /// <exception cref="ItemNotFoundException">There is nothing.</exception>
    public static IReadOnlyList<string> Existing(PathIntrinsics paths, string path)
    {
        if (WildcardPattern.ContainsWildcardCharacters(path) && Literal(paths, path) is { } literal)
            return [literal];
        var found = Checked(paths.GetResolvedProviderPathFromPSPath(path, out var provider), provider, path);
        return found.Count > 0 ? found : throw new ItemNotFoundException($"No file or folder matches '{path}'.");
    }

    /// <summary>What there is at the path, which is taken as it is written.</summary>
    /// <exception cref="MkIoException">It is not a path of the file system.</exception>
    /// <exception cref="ItemNotFoundException">There is nothing.</exception>
    public static string ExistingLiteral(PathIntrinsics paths, string path)
        => Literal(paths, path) ?? (Of(paths, path) is var full ? throw new ItemNotFoundException($"There is no file or folder '{full}'.") : null);

    private static string? Literal(PathIntrinsics paths, string path)
        => paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _) is var full && provider.Name == Provider && (File.Exists(full) || Directory.Exists(full)) ? full : null;

    private static T Checked<T>(T found, ProviderInfo provider, string path)
        => provider.Name == Provider
            ? found
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"'{path}' is not a path of the file system but of {provider.Name}.");
}
