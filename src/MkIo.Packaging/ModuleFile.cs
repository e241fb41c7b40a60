using System.Security.Cryptography;

namespace MkIo.Packaging;

/// <summary>A file of the module.</summary>
/// <param name="Name">Its path in the module's folder, with slashes.</param>
/// <param name="Content">What is in it.</param>
internal sealed record ModuleFile(string Name, byte[] Content)
{
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>All files, in an order that no file system decides.</summary>
    public static IReadOnlyList<ModuleFile> ReadAll(string folder)
        => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new ModuleFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
}
