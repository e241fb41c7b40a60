using System.Net;
using System.Text;
using System.Xml;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace MkIo.Storage;

/// <summary>What the blob service said to one request.</summary>
/// <param name="Status">The HTTP status; 0 when no answer came.</param>
/// <param name="Code">The service's code for an error, such as <c>AuthenticationFailed</c>.</param>
/// <param name="Detail">The service's words, or why no answer came; free of secrets.</param>
/// <param name="Body">The body, as far as it is wanted.</param>
internal sealed record BlobAnswer(int Status, string? Code, string? Detail, string Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether the account's name is known to nobody.</summary>
    public bool HostUnknown { get; init; }
}

/// <summary>Requests to the blob service that carry the SAS on their query, as MK.IO's own do. Each is made once: what fails in passing is worth telling.</summary>
internal sealed class BlobRequests
{
    private const int Beginning = 64;

    private readonly string _account;
    private readonly TimeSpan _timeout;
    private readonly AzureSasCredential _sas;
    private readonly BlobClientOptions _options;

    public BlobRequests(string account, SasToken sas, StorageCheckOptions options)
    {
        _account = account;
        _timeout = options.Timeout;
        _sas = BlobClients.Credential(sas.Token);
        _options = BlobClients.Options(options.Observer, options.Timeout, retries: 0);
    }

    public Task<BlobAnswer> CreateContainerAsync(string container, CancellationToken cancellationToken)
        => TryAsync(async token => Done((await Container(container).CreateAsync(cancellationToken: token).ConfigureAwait(false)).GetRawResponse()), cancellationToken);

    public Task<BlobAnswer> DeleteContainerAsync(string container, CancellationToken cancellationToken)
        => TryAsync(async token => Done(await Container(container).DeleteAsync(cancellationToken: token).ConfigureAwait(false)), cancellationToken);

    /// <summary>Lists the first blob.</summary>
    public Task<BlobAnswer> ListAsync(string container, string? prefix, CancellationToken cancellationToken)
        => TryAsync(async token =>
        {
            var pages = Container(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, token).AsPages(pageSizeHint: 1);
            await foreach (var page in pages.ConfigureAwait(false))
                return Done(page.GetRawResponse(), page.GetRawResponse().Content.ToString());
            throw new FormatException("There was no list of blobs.");
        }, cancellationToken);

    /// <summary>Reads the beginning of a blob, which is enough to see that it can be read.</summary>
    public Task<BlobAnswer> ReadAsync(string container, string blob, CancellationToken cancellationToken)
        => TryAsync(async token =>
        {
            var options = new BlobDownloadOptions { Range = new HttpRange(0, Beginning) };
            var content = await Blob(container, blob).DownloadContentAsync(options, token).ConfigureAwait(false);
            return Done(content.GetRawResponse(), content.Value.Content.ToString());
        }, cancellationToken);

    public Task<BlobAnswer> WriteAsync(string container, string blob, string content, CancellationToken cancellationToken)
        => TryAsync(async token =>
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
            return Done((await Blob(container, blob).UploadAsync(stream, cancellationToken: token).ConfigureAwait(false)).GetRawResponse());
        }, cancellationToken);

    public Task<BlobAnswer> DeleteAsync(string container, string blob, CancellationToken cancellationToken)
        => TryAsync(async token => Done(await Blob(container, blob).DeleteAsync(cancellationToken: token).ConfigureAwait(false)), cancellationToken);

    private BlobContainerClient Container(string container) => new(new Uri(Address(container)), _sas, _options);

    private BlockBlobClient Blob(string container, string blob) => new(BlobClients.Address(Address(container), blob), _sas, _options);

    private string Address(string container) => $"{_account}/{Uri.EscapeDataString(container)}";

    private static BlobAnswer Done(Response response, string body = "") => new(response.Status, null, null, body);

    private async Task<BlobAnswer> TryAsync(Func<CancellationToken, Task<BlobAnswer>> work, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_timeout);
        try
        {
            return await work(patience.Token).ConfigureAwait(false);
        }
        catch (RequestFailedException error) when (error.Status != 0)
        {
            return new BlobAnswer(error.Status, error.ErrorCode, error.Message, string.Empty);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new BlobAnswer(0, null, Unreachable.TimedOut, string.Empty);
        }
        catch (Exception error) when (error is XmlException or FormatException)
        {
            // A success that the library cannot read is none of Azure's.
            return new BlobAnswer((int)HttpStatusCode.OK, null, error.Message, string.Empty);
        }
        catch (Exception error) when (error is RequestFailedException or HttpRequestException or IOException)
        {
            return new BlobAnswer(0, null, Unreachable.Reason(error), string.Empty) { HostUnknown = Unreachable.IsHostUnknown(error) };
        }
    }
}
