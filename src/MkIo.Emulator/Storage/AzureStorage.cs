using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.WebUtilities;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Storage;

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

/// <summary>A blob service, and a credential that it accepts.</summary>
internal sealed record BlobAccess(Uri Account, SasToken Sas)
{
    /// <summary>One page of a container's top level, or of that below a prefix.</summary>
    public Task<HttpResponseMessage> ListAsync(string container, string prefix, string marker, int pageSize, CancellationToken cancellation) => SendAsync(
        $"{Uri.EscapeDataString(container)}?restype=container&comp=list&delimiter=%2F&maxresults={pageSize}"
        + $"&prefix={Uri.EscapeDataString(prefix)}&marker={Uri.EscapeDataString(marker)}&{Sas.Query}",
        copyHeaders: null,
        cancellation);

    /// <summary>A blob, or the range of it that the headers ask for.</summary>
    public Task<HttpResponseMessage> GetAsync(string container, string blob, Action<HttpRequestHeaders> copyHeaders, CancellationToken cancellation) => SendAsync(
        $"{Uri.EscapeDataString(container)}/{string.Join('/', blob.Split('/').Select(Uri.EscapeDataString))}?{Sas.Query}",
        copyHeaders,
        cancellation);

    private async Task<HttpResponseMessage> SendAsync(string target, Action<HttpRequestHeaders>? copyHeaders, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Account.AbsoluteUri.TrimEnd('/')}/{target}")) { Version = HttpVersion.Version11 };
        copyHeaders?.Invoke(request.Headers);
        return await CloudClient.SendAsync(request, cancellation).ConfigureAwait(false);
    }
}

/// <summary>Tries a SAS token against the blob service that it is for.</summary>
internal static class AzureProbe
{
    /// <summary>
    /// A container that need not exist. Listing containers takes rights on the service (srt=s), which the platform does not ask
    /// for; listing the blobs of a container takes srt=c and sp=l, which it does, and rights are checked before existence.
    /// </summary>
    private const string Container = "mkio-credential-check";

    /// <summary>What is wrong with the credential, or null; never with the signature in it.</summary>
    public static Task<string?> TryAsync(Uri account, SasToken sas, CancellationToken cancellation) =>
        AskAsync(account, $"{Container}?restype=container&comp=list&maxresults=1&", sas, cancellation);

    /// <summary>Why blobs of a container cannot be read, or null; the one that is asked for need not exist.</summary>
    public static Task<string?> TryReadAsync(Uri account, SasToken sas, string container, CancellationToken cancellation) =>
        AskAsync(account, $"{container}/{Container}?", sas, cancellation);

    private static async Task<string?> AskAsync(Uri account, string what, SasToken sas, CancellationToken cancellation)
    {
        var url = new Uri($"{account.AbsoluteUri.TrimEnd('/')}/{what}{sas.Query}");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var response = await CloudClient.SendAsync(request, cancellation).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
            var (code, message) = ReadError(body);
            if (response.IsSuccessStatusCode || (response.StatusCode == HttpStatusCode.NotFound && code is "ContainerNotFound" or "BlobNotFound"))
                return null;
            return sas.Clean($"The storage answered {(int)response.StatusCode} {code}. {message}".TrimEnd());
        }
        catch (HttpRequestException error)
        {
            return sas.Clean($"The storage cannot be reached: {error.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "The storage did not answer in time.";
        }
    }

    private static (string? Code, string? Message) ReadError(string body)
    {
        try
        {
            var error = XDocument.Parse(body).Root;
            var message = error?.Element("AuthenticationErrorDetail") ?? error?.Element("Message");
            return (error?.Element("Code")?.Value, message?.Value.Split('\n')[0].Trim());
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }
}

/// <summary>What a SAS token says of itself.</summary>
internal sealed class SasToken
{
    private readonly string _token;
    private readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues> _fields;

    public SasToken(string token) => (_token, _fields) = (token, QueryHelpers.ParseQuery(token));

    public DateTimeOffset? Start => Time("st");

    public DateTimeOffset? Expiry => Time("se");

    /// <summary>The token without its signature.</summary>
    public string Masked => SecretMask.Text(_token);

    public string Query => _token.TrimStart('?');

    /// <summary>A text in which the signature does not occur, however it was written.</summary>
    public string Clean(string text) =>
        _fields.TryGetValue("sig", out var signature) && signature.ToString() is { Length: > 0 } secret
            ? SecretMask.Text(text).Replace(secret, "***", StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), "***", StringComparison.OrdinalIgnoreCase)
            : text;

    private DateTimeOffset? Time(string field) =>
        _fields.TryGetValue(field, out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
