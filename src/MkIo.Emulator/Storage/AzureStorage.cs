using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.WebUtilities;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Storage;

/// <summary>The blobs of an Azure storage account.</summary>
internal sealed class AzureFiles(BlobAccess access) : ICloudFiles
{
    private const int PageSize = 500;

    public Task<string?> TryListingAsync(CancellationToken cancellationToken) => AzureProbe.TryAsync(access.Account, access.Sas, cancellationToken);

    public Task<string?> TryReadingAsync(string container, CancellationToken cancellationToken) =>
        AzureProbe.TryReadAsync(access.Account, access.Sas, container, cancellationToken);

    /// <summary>Lists all pages of a container; one that does not exist yet has no files.</summary>
    public async Task<FileList> ListAsync(string container, string? subPath, CancellationToken cancellationToken)
    {
        var prefix = FileList.Prefix(subPath);
        var (files, folders, marker) = (new List<StoredFile>(), new List<string>(), string.Empty);
        do
        {
            using var response = await access.ListAsync(container, prefix, marker, PageSize, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return FileList.Empty;
            response.EnsureSuccessStatusCode();
            var page = XDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)).Root!;
            files.AddRange(page.Descendants("Blob").Select(blob => Read(blob, prefix.Length)));
            folders.AddRange(page.Descendants("BlobPrefix").Select(folder => folder.Element("Name")!.Value[prefix.Length..].TrimEnd('/')));
            marker = page.Element("NextMarker")?.Value ?? string.Empty;
        }
        while (marker.Length > 0);
        return new FileList(files, folders);
    }

    public Task<HttpResponseMessage> GetAsync(string container, string file, Action<HttpRequestHeaders> copyHeaders, CancellationToken cancellationToken) =>
        access.GetAsync(container, file, copyHeaders, cancellationToken);

    private static StoredFile Read(XElement blob, int prefixLength) => new(
        blob.Element("Name")!.Value[prefixLength..],
        long.Parse(blob.Element("Properties")!.Element("Content-Length")!.Value, CultureInfo.InvariantCulture));
}

/// <summary>A blob service with its credential.</summary>
internal sealed record BlobAccess(Uri Account, SasToken Sas)
{
    /// <summary>Lists one page of a container, at its root or below a prefix.</summary>
    public Task<HttpResponseMessage> ListAsync(string container, string prefix, string marker, int pageSize, CancellationToken cancellationToken) => SendAsync(
        $"{Uri.EscapeDataString(container)}?restype=container&comp=list&delimiter=%2F&maxresults={pageSize}"
        + $"&prefix={Uri.EscapeDataString(prefix)}&marker={Uri.EscapeDataString(marker)}&{Sas.Query}",
        copyHeaders: null,
        cancellationToken);

    /// <summary>Gets a blob, or the range that the headers specify.</summary>
    public Task<HttpResponseMessage> GetAsync(string container, string blob, Action<HttpRequestHeaders> copyHeaders, CancellationToken cancellationToken) => SendAsync(
        $"{Uri.EscapeDataString(container)}/{string.Join('/', blob.Split('/').Select(Uri.EscapeDataString))}?{Sas.Query}",
        copyHeaders,
        cancellationToken);

    private async Task<HttpResponseMessage> SendAsync(string target, Action<HttpRequestHeaders>? copyHeaders, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Account.AbsoluteUri.TrimEnd('/')}/{target}")) { Version = HttpVersion.Version11 };
        copyHeaders?.Invoke(request.Headers);
        return await CloudClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Verifies a SAS token with its blob service.</summary>
internal static class AzureProbe
{
    /// <summary>
    /// A container that need not exist. Listing containers requires permissions on the service (srt=s), which the platform does not
    /// require; listing blobs requires srt=c and sp=l, which it does, and permissions are checked before existence.
    /// </summary>
    private const string Container = "mkio-credential-check";

    /// <summary>The problem with the credential, without its signature; null where there is none.</summary>
    public static Task<string?> TryAsync(Uri account, SasToken sas, CancellationToken cancellationToken) =>
        AskAsync(account, $"{Container}?restype=container&comp=list&maxresults=1&", sas, cancellationToken);

    /// <summary>Why blobs of a container cannot be read; null on success. The requested blob need not exist.</summary>
    public static Task<string?> TryReadAsync(Uri account, SasToken sas, string container, CancellationToken cancellationToken) =>
        AskAsync(account, $"{container}/{Container}?", sas, cancellationToken);

    private static async Task<string?> AskAsync(Uri account, string what, SasToken sas, CancellationToken cancellationToken)
    {
        var url = new Uri($"{account.AbsoluteUri.TrimEnd('/')}/{what}{sas.Query}");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var response = await CloudClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            var (code, message) = ReadError(body);
            if (response.IsSuccessStatusCode || (response.StatusCode == HttpStatusCode.NotFound && code is "ContainerNotFound" or "BlobNotFound"))
                return null;
            return sas.Clean($"The storage answered {(int)response.StatusCode} {code}. {message}".TrimEnd());
        }
        catch (HttpRequestException error)
        {
            return sas.Clean($"The storage cannot be reached: {error.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
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

/// <summary>The fields of a SAS token.</summary>
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

    /// <summary>Masks the signature in a string, whether escaped or not.</summary>
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
