using System.Security.Cryptography;

namespace MkIo.Packaging;

/// <summary>Makes the packages out of the assembled module.</summary>
internal static class Packer
{
    public const string ModuleName = "MkIo";

    public static IReadOnlyList<string> Pack(string moduleFolder, IReadOnlyList<ShippedPackage> packages, string outputFolder)
    {
        var manifest = ModuleManifest.Read(Path.Combine(moduleFolder, $"{ModuleName}.psd1"));
        var files = ModuleFile.ReadAll(moduleFolder);
        if (Directory.Exists(outputFolder))
            Directory.Delete(outputFolder, recursive: true);
        Directory.CreateDirectory(outputFolder);

        var gallery = Path.Combine(outputFolder, $"{ModuleName}.{manifest.Version}.nupkg");
        DeterministicZip.Write(gallery, GalleryPackage.Entries(manifest, files));

        // Azure Automation names a module after the file that it is imported from, so the version stays out of the name.
        var automation = Path.Combine(outputFolder, $"{ModuleName}.zip");
        DeterministicZip.Write(automation, AutomationPackage.Entries(files));

        var bill = Path.Combine(outputFolder, $"{ModuleName}.{manifest.Version}.cdx.json");
        File.WriteAllText(bill, BillOfMaterials.Write(manifest, files, packages));

        return [gallery, automation, bill, WriteSums(outputFolder)];
    }

    /// <summary>Writes the sums of all files of a folder into its SHA256SUMS, and returns the path of that.</summary>
    public static string WriteSums(string folder)
    {
        var sums = Path.Combine(folder, "SHA256SUMS");
        var files = Directory.EnumerateFiles(folder).Where(file => file != sums).Order(StringComparer.Ordinal).ToList();
        File.WriteAllText(sums, string.Concat(files.Select(SumLine)));
        return sums;
    }

    // The form that sha256sum --check reads.
    private static string SumLine(string path)
        => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}  {Path.GetFileName(path)}\n";
}
