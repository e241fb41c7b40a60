using System.Text;
using System.Xml.Linq;

namespace MkIo.Packaging;

/// <summary>The package for the PowerShell Gallery: the module's files at the root of a NuGet package.</summary>
internal static class GalleryPackage
{
    private const string NuspecName = $"{Packer.ModuleName}.nuspec";

    private static readonly XNamespace Nuspec = "http://schemas.microsoft.com/packaging/2011/10/nuspec.xsd";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static IEnumerable<ModuleFile> Entries(ModuleManifest manifest, IReadOnlyList<ModuleFile> files)
        =>
        [
            Xml("_rels/.rels", Relationships()),
            Xml(NuspecName, Metadata(manifest)),
            .. files,
            Xml("[Content_Types].xml", ContentTypes(files)),
        ];

    private static XElement Metadata(ModuleManifest manifest) => new(Nuspec + "package",
        new XElement(Nuspec + "metadata",
            new XElement(Nuspec + "id", Packer.ModuleName),
            new XElement(Nuspec + "version", manifest.Version),
            new XElement(Nuspec + "authors", manifest.Author),
            new XElement(Nuspec + "owners", manifest.CompanyName),
            new XElement(Nuspec + "requireLicenseAcceptance", "false"),
            new XElement(Nuspec + "licenseUrl", manifest.LicenseUri),
            new XElement(Nuspec + "projectUrl", manifest.ProjectUri),
            new XElement(Nuspec + "description", manifest.Description),
            new XElement(Nuspec + "releaseNotes", manifest.ReleaseNotes),
            new XElement(Nuspec + "copyright", manifest.Copyright),
            new XElement(Nuspec + "tags", string.Join(' ', Tags(manifest)))));

    // The Gallery finds a module by its editions and cmdlets through tags of these names.
    private static IEnumerable<string> Tags(ModuleManifest manifest)
        => manifest.Tags
            .Append("PSModule")
            .Concat(manifest.Editions.Select(edition => $"PSEdition_{edition}"))
            .Append("PSIncludes_Cmdlet")
            .Concat(manifest.Cmdlets.SelectMany(cmdlet => new[] { $"PSCmdlet_{cmdlet}", $"PSCommand_{cmdlet}" }))
            .Distinct();

    private static XElement Relationships() => new(Relations + "Relationships",
        new XElement(Relations + "Relationship",
            new XAttribute("Type", "http://schemas.microsoft.com/packaging/2010/07/manifest"),
            new XAttribute("Target", $"/{NuspecName}"),
            new XAttribute("Id", "R1")));

    private static XElement ContentTypes(IReadOnlyList<ModuleFile> files)
    {
        var extensions = files.Select(file => Path.GetExtension(file.Name).TrimStart('.'))
            .Append("nuspec")
            .Where(extension => extension.Length > 0)
            .Distinct().Order(StringComparer.Ordinal);
        var bare = files.Where(file => Path.GetExtension(file.Name).Length == 0);
        return new(Types + "Types",
            ContentType("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml"),
            extensions.Select(extension => ContentType("Default", "Extension", extension, "application/octet")),
            bare.Select(file => ContentType("Override", "PartName", $"/{file.Name}", "application/octet")));
    }

    private static XElement ContentType(string element, string key, string value, string type)
        => new(Types + element, new XAttribute(key, value), new XAttribute("ContentType", type));

    private static ModuleFile Xml(string name, XElement root)
        => new(name, Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n".ReplaceLineEndings("\n")));
}
