using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MkIo.Emulator.Storage;

namespace MkIo.Emulator.Files;

/// <summary>What lies in a container, at its top or below the asset's path.</summary>
internal sealed record FileList(IReadOnlyList<StoredFile> Files, IReadOnlyList<string> Folders)
{
    public static readonly FileList Empty = new([], []);

    private const int PageSize = 500;

    /// <summary>All pages of a container; one that is not there yet has no files.</summary>
    public static async Task<FileList> ReadAsync(BlobAccess access, string container, string? subPath, CancellationToken cancellation)
    {
        var prefix = string.IsNullOrEmpty(subPath) ? string.Empty : subPath.Trim('/') + "/";
        var (files, folders, marker) = (new List<StoredFile>(), new List<string>(), string.Empty);
        do
        {
            using var response = await access.ListAsync(container, prefix, marker, PageSize, cancellation).ConfigureAwait(false);
            if (response.StatusCode == System.Net.HttpStatusCode.NotFound)
                return Empty;
            response.EnsureSuccessStatusCode();
            var page = XDocument.Parse(await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)).Root!;
            files.AddRange(page.Descendants("Blob").Select(blob => StoredFile.Read(blob, prefix.Length)));
            folders.AddRange(page.Descendants("BlobPrefix").Select(folder => folder.Element("Name")!.Value[prefix.Length..].TrimEnd('/')));
            marker = page.Element("NextMarker")?.Value ?? string.Empty;
        }
        while (marker.Length > 0);
        return new FileList(files, folders);
    }

    public JsonArray FilesJson() => new([.. Files.Select(file => new JsonObject { ["name"] = file.Name, ["size"] = file.Size })]);

    public JsonArray FoldersJson() => new([.. Folders.Select(folder => new JsonObject { ["name"] = folder })]);
}

/// <summary>One file of an asset, named as it is below the asset's path.</summary>
internal sealed record StoredFile(string Name, long Size)
{
    public static StoredFile Read(XElement blob, int prefixLength) => new(
        blob.Element("Name")!.Value[prefixLength..],
        long.Parse(blob.Element("Properties")!.Element("Content-Length")!.Value, CultureInfo.InvariantCulture));
}
