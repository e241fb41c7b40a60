using System.Text.Json;
using System.Xml.Linq;

namespace MkIo.Packaging;

/// <summary>Finds out of which packages the module's libraries came: what the publishing wrote down of each framework.</summary>
internal static class ShippedPackages
{
    private const string DepsFile = "MkIo.PowerShell.deps.json";

    public static IReadOnlyList<ShippedPackage> Read(string publishFolder, string assetsPath)
    {
        var caches = PackageFolders(assetsPath);
        return [.. Directory.GetFiles(publishFolder, DepsFile, SearchOption.AllDirectories)
            .SelectMany(path => ReadFramework(path, caches))
            .GroupBy(package => package.Purl)
            .Select(Merge)
            .OrderBy(package => package.Purl, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> PackageFolders(string assetsPath)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(assetsPath));
        return [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
    }

    private static IEnumerable<ShippedPackage> ReadFramework(string depsPath, IReadOnlyList<string> caches)
    {
        var folder = Path.GetDirectoryName(depsPath)!;
        using var deps = JsonDocument.Parse(File.ReadAllBytes(depsPath));
        var libraries = deps.RootElement.GetProperty("libraries");
        // The last target is the one that lists assets; netstandard has an empty one before it.
        foreach (var library in deps.RootElement.GetProperty("targets").EnumerateObject().Last().Value.EnumerateObject())
        {
            var facts = libraries.GetProperty(library.Name);
            if (facts.GetProperty("type").GetString() != "package" || !library.Value.TryGetProperty("runtime", out var runtime))
                continue;

            var (name, version) = library.Name.Split('/') is [var id, var number] ? (id, number) : throw new InvalidDataException(library.Name);
            yield return new ShippedPackage(
                name, version,
                Hex(facts.GetProperty("sha512").GetString()!),
                License(caches.Select(cache => Path.Combine(cache, facts.GetProperty("path").GetString()!)), name),
                [.. runtime.EnumerateObject().Select(file => $"bin/{Path.GetFileName(folder)}/{Path.GetFileName(file.Name)}")],
                library.Value.TryGetProperty("dependencies", out var needs) ? [.. needs.EnumerateObject().Select(need => need.Name)] : []);
        }
    }

    private static ShippedPackage Merge(IGrouping<string, ShippedPackage> uses)
        => uses.First() with
        {
            Libraries = [.. uses.SelectMany(use => use.Libraries).Order(StringComparer.Ordinal)],
            DependsOn = [.. uses.SelectMany(use => use.DependsOn).Distinct().Order(StringComparer.Ordinal)],
        };

    // "sha512-<base64>"
    private static string Hex(string integrity) => Convert.ToHexStringLower(Convert.FromBase64String(integrity["sha512-".Length..]));

    private static string? License(IEnumerable<string> folders, string name)
    {
        var path = folders.Select(folder => Path.Combine(folder, $"{name.ToLowerInvariant()}.nuspec")).FirstOrDefault(File.Exists);
        if (path is null)
            return null;
        var metadata = XDocument.Load(path).Root!.Elements().First().Elements().ToLookup(element => element.Name.LocalName);
        var expression = metadata["license"].FirstOrDefault(license => (string?)license.Attribute("type") == "expression");
        return (string?)(expression ?? metadata["licenseUrl"].FirstOrDefault());
    }
}
