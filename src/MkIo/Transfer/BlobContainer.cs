using System.Net;
using System.Security;
using System.Text;
using MkIo.Http;

namespace MkIo.Transfer;

/// <summary>
/// A container of Azure Blob Storage, written to with a SAS. Every request names all that it does, and so can be repeated.
/// Azure's own library would bring Apache Arrow and the library of interactive logins into the module, for three sorts of PUT.
/// </summary>
/// <param name="url">The container's address.</param>
/// <param name="sas">The SAS with its leading question mark.</param>
internal sealed class BlobContainer(Uri url, Secret sas)
{
    private const string ServiceVersion = "2021-12-02";
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(5);

    /// <summary>Makes the container if it is not there; a SAS that may not is no failure, for the container mostly is.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(HttpMethod.Put, string.Empty, "restype=container", new ArraySegment<byte>([]), null, null, cancellationToken).ConfigureAwait(false);
        }
        catch (MkIoException error) when (error.Status is HttpStatusCode.Conflict or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest)
        {
            // It is there, or its absence will be told by the first file.
        }
    }

    public Task PutBlobAsync(string blob, ArraySegment<byte> content, bool overwrite, CancellationToken cancellationToken)
        => SendAsync(HttpMethod.Put, blob, null, content, "BlockBlob", overwrite, cancellationToken);

    public Task PutBlockAsync(string blob, string id, ArraySegment<byte> content, CancellationToken cancellationToken)
        => SendAsync(HttpMethod.Put, blob, $"comp=block&blockid={Uri.EscapeDataString(id)}", content, null, null, cancellationToken);

    public Task PutBlockListAsync(string blob, IEnumerable<string> ids, bool overwrite, CancellationToken cancellationToken)
    {
        var list = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>");
        foreach (var id in ids)
            list.Append("<Latest>").Append(SecurityElement.Escape(id)).Append("</Latest>");
        list.Append("</BlockList>");
        return SendAsync(HttpMethod.Put, blob, "comp=blocklist", new ArraySegment<byte>(Encoding.UTF8.GetBytes(list.ToString())), null, overwrite, cancellationToken);
    }

    private async Task SendAsync(HttpMethod method, string blob, string? query, ArraySegment<byte> content, string? blobType, bool? overwrite, CancellationToken cancellationToken)
    {
        var retry = new TransferRetry();
        while (true)
        {
            try
            {
                await AttemptAsync(method, blob, query, content, blobType, overwrite, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception error) when (retry.Allows(error, cancellationToken))
            {
                await retry.PauseAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                throw UploadFailure.Unreachable(url.Host, error);
            }
        }
    }

    private async Task AttemptAsync(HttpMethod method, string blob, string? query, ArraySegment<byte> content, string? blobType, bool? overwrite, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(AttemptTimeout);
        using var message = new HttpRequestMessage(method, Address(blob, query)) { Content = new ByteArrayContent(content.Array!, content.Offset, content.Count) };
        message.Headers.Add("x-ms-version", ServiceVersion);
        if (blobType is not null)
            message.Headers.Add("x-ms-blob-type", blobType);
        if (overwrite == false)
            message.Headers.TryAddWithoutValidation("If-None-Match", "*");
        using var response = await TransferHttp.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw Failure(response, blob);
    }

    private Uri Address(string blob, string? query)
    {
        var path = string.Join("/", blob.Split('/').Select(Uri.EscapeDataString));
        var address = $"{url.ToString().TrimEnd('/')}{(path.Length == 0 ? string.Empty : "/" + path)}";
        var signature = sas.Reveal().TrimStart('?');
        return new Uri($"{address}?{(query is null ? string.Empty : query + "&")}{signature}");
    }

    private MkIoException Failure(HttpResponseMessage response, string blob)
    {
        var code = response.Headers.TryGetValues("x-ms-error-code", out var codes) ? codes.First() : response.ReasonPhrase;
        var place = $"'{blob}' in {url.GetLeftPart(UriPartial.Path)}";
        var status = response.StatusCode;
        return status == HttpStatusCode.PreconditionFailed || (status == HttpStatusCode.Conflict && code == "BlobAlreadyExists")
            ? UploadFailure.Exists(place)
            : UploadFailure.Of(status, code, place, "the SAS may have expired, be for another account, or lack Write and Create.");
    }
}
