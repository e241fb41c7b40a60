using System.Text;
using System.Xml;
using System.Xml.Linq;
using MkIo.Http;

namespace MkIo.Storage;

/// <summary>Requests to the blob service that carry the SAS on their query, as MK.IO's own do. Azure's SDK would bring ten libraries for these.</summary>
internal sealed class BlobRequests(string account, SasToken sas, TimeSpan timeout)
{
    private const int MostBytes = 1024 * 1024;

    // A redirect must not carry the signature elsewhere.
    private static readonly HttpClient Http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    public async Task<BlobAnswer> SendAsync(HttpMethod method, string path, string query, CancellationToken cancellationToken, byte[]? content = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        using var request = new HttpRequestMessage(method, new Uri($"{account}/{path}?{query}{(query.Length > 0 ? "&" : "")}{sas.Token.Reveal().Substring(1)}"));
        if (content is not null)
        {
            request.Headers.Add("x-ms-blob-type", "BlockBlob");
            request.Content = new ByteArrayContent(content);
        }

        try
        {
            return await ReadAsync(request, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new BlobAnswer(0, null, Unreachable.TimedOut, string.Empty);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return new BlobAnswer(0, null, Unreachable.Reason(error), string.Empty) { HostUnknown = Unreachable.IsHostUnknown(error) };
        }
    }

    private static async Task<BlobAnswer> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The beginning is enough to see that a blob can be read.
        if (request.Method == HttpMethod.Get && request.RequestUri!.Query.IndexOf("comp=list", StringComparison.Ordinal) < 0)
            request.Headers.Range = new(0, 63);
        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var length = response.Content.Headers.ContentLength ?? 0;
        var body = length > MostBytes ? string.Empty : Encoding.UTF8.GetString(await BodyReader.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false));
        if (response.IsSuccessStatusCode)
            return new BlobAnswer((int)response.StatusCode, null, null, body);
        var (code, detail) = ReadError(body);
        return new BlobAnswer((int)response.StatusCode, code, detail is null ? response.ReasonPhrase : Redactor.Text(detail), body);
    }

    // A proxy's answer is no XML.
    private static (string? Code, string? Detail) ReadError(string body)
    {
        try
        {
            var error = XDocument.Parse(body).Root;
            var detail = error?.Element("AuthenticationErrorDetail") ?? error?.Element("Message");
            return (error?.Element("Code")?.Value, detail?.Value.Split('\n')[0].Trim());
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }
}
