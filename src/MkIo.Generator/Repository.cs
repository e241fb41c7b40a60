using System.Text;

namespace MkIo.Generator;

/// <summary>The files that the generator reads and writes.</summary>
internal sealed class Repository(string root)
{
    private const string Overrides = "overrides.json";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The documents and the overrides by their names in <c>api/</c>.</summary>
    public ApiFiles ReadApi()
        => new(
            File.ReadAllText(Path.Combine(root, "api", Overrides)),
            Directory.GetFiles(Path.Combine(root, "api"), "*-api.json").ToDictionary(path => Path.GetFileName(path), File.ReadAllText));

    /// <summary>The generated files that are there, by their paths in the repository.</summary>
    public IReadOnlyDictionary<string, string> ReadGenerated()
        => Directory.EnumerateFiles(Path.Combine(root, "src"), "*.g.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(folder => folder is "bin" or "obj"))
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(root, path)));

    /// <summary>Writes what differs, and deletes what is no longer generated.</summary>
    /// <param name="files">The generated files by their paths in the repository.</param>
    /// <returns>The paths of the files that changed.</returns>
    public IReadOnlyList<string> Update(IReadOnlyDictionary<string, string> files)
    {
        var present = ReadGenerated();
        var stale = present.Keys.Except(files.Keys).ToList();
        var changed = files.Keys.Where(path => present.GetValueOrDefault(path) != files[path]).ToList();
        foreach (var path in stale)
            File.Delete(Path.Combine(root, path));
        foreach (var path in changed)
        {
            var target = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, files[path], Utf8);
        }

        return [.. stale.Concat(changed).Order(StringComparer.Ordinal)];
    }
}

/// <summary>What the generator reads.</summary>
/// <param name="Overrides">The text of <c>overrides.json</c>.</param>
/// <param name="Documents">The texts of the OpenAPI documents by their file names.</param>
internal sealed record ApiFiles(string Overrides, IReadOnlyDictionary<string, string> Documents);
