using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using MkIo.Emulator.Storage;

namespace MkIo.Emulator.Files;

/// <summary>Blobs of an Azure storage account.</summary>
internal sealed class AzureFiles(BlobAccess access) : ICloudFiles
{
    private const int PageSize = 500;

    public Task<string?> TryListingAsync(CancellationToken cancellation) => AzureProbe.TryAsync(access.Account, access.Sas, cancellation);

    public Task<string?> TryReadingAsync(string container, CancellationToken cancellation) =>
        AzureProbe.TryReadAsync(access.Account, access.Sas, container, cancellation);

    /// <summary>All pages of a container; one that is not there yet has no files.</summary>
    public async Task<FileList> ListAsync(string container, string? subPath, CancellationToken cancellation)
    {
        var prefix = FileList.Prefix(subPath);
        var (files, folders, marker) = (new List<StoredFile>(), new List<string>(), string.Empty);
        do
        {
            using var response = await access.ListAsync(container, prefix, marker, PageSize, cancellation).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return FileList.Empty;
            response.EnsureSuccessStatusCode();
            var page = XDocument.Parse(await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)).Root!;
            files.AddRange(page.Descendants("Blob").Select(blob => Read(blob, prefix.Length)));
            folders.AddRange(page.Descendants("BlobPrefix").Select(folder => folder.Element("Name")!.Value[prefix.Length..].TrimEnd('/')));
            marker = page.Element("NextMarker")?.Value ?? string.Empty;
        }
        while (marker.Length > 0);
        return new FileList(files, folders);
    }

    public Task<HttpResponseMessage> GetAsync(string container, string file, Action<HttpRequestHeaders> copyHeaders, CancellationToken cancellation) =>
        access.GetAsync(container, file, copyHeaders, cancellation);

    private static StoredFile Read(XElement blob, int prefixLength) => new(
        blob.Element("Name")!.Value[prefixLength..],
        long.Parse(blob.Element("Properties")!.Element("Content-Length")!.Value, CultureInfo.InvariantCulture));
}
