using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MkIo.Packaging;

/// <summary>Writes the module's software bill of materials, in the form CycloneDX 1.6.</summary>
internal static class BillOfMaterials
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ModuleManifest manifest, IReadOnlyList<ModuleFile> files, IReadOnlyList<ShippedPackage> packages)
    {
        var module = $"pkg:nuget/{Packer.ModuleName}@{manifest.Version}";
        return new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["serialNumber"] = $"urn:uuid:{Serial(files)}",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = Module(manifest, module) },
            ["components"] = new JsonArray([.. packages.Select(Package), .. files.Select(File)]),
            ["dependencies"] = Dependencies(module, packages),
        }.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Module(ModuleManifest manifest, string reference) => new()
    {
        ["type"] = "library",
        ["bom-ref"] = reference,
        ["name"] = Packer.ModuleName,
        ["version"] = manifest.Version,
        ["description"] = manifest.Description,
        ["licenses"] = Licenses("MIT"),
        ["purl"] = reference,
    };

    private static JsonObject Package(ShippedPackage package) => new JsonObject
    {
        ["type"] = "library",
        ["bom-ref"] = package.Purl,
        ["name"] = package.Name,
        ["version"] = package.Version,
        ["hashes"] = Hash("SHA-512", package.Sha512),
        ["licenses"] = package.License is { } license ? Licenses(license) : [],
        ["purl"] = package.Purl,
        ["properties"] = new JsonArray([.. package.Libraries.Select(file => (JsonNode)new JsonObject { ["name"] = "file", ["value"] = file })]),
    };

    private static JsonObject File(ModuleFile file) => new JsonObject
    {
        ["type"] = "file",
        ["bom-ref"] = $"file:{file.Name}",
        ["name"] = file.Name,
        ["hashes"] = Hash("SHA-256", file.Sha256),
    };

    private static JsonArray Hash(string algorithm, string content) => [new JsonObject { ["alg"] = algorithm, ["content"] = content }];

    private static JsonArray Licenses(string license)
        => [new JsonObject { ["license"] = license.Contains("://", StringComparison.Ordinal) ? new JsonObject { ["name"] = license, ["url"] = license } : new JsonObject { ["id"] = license } }];

    // Which package the module itself asks for is not told apart from what those ask for: all are shipped with it.
    private static JsonArray Dependencies(string module, IReadOnlyList<ShippedPackage> packages)
    {
        var byName = packages.ToLookup(package => package.Name, package => package.Purl);
        var all = packages.Select(package => Dependency(package.Purl, package.DependsOn.SelectMany(name => byName[name])));
        return new JsonArray([Dependency(module, packages.Select(package => package.Purl)), .. all]);
    }

    private static JsonObject Dependency(string reference, IEnumerable<string> needs) => new JsonObject
    {
        ["ref"] = reference,
        ["dependsOn"] = new JsonArray([.. needs.Distinct().Order(StringComparer.Ordinal).Select(need => (JsonNode)need)]),
    };

    // A serial number made from the content: the same files, the same bill.
    private static Guid Serial(IReadOnlyList<ModuleFile> files)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Sha256} {file.Name}\n"))));
        // Marked as a UUID of version 8 (made by a rule of one's own), variant 1.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
