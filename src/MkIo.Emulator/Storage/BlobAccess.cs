using System.Net;
using System.Net.Http.Headers;

namespace MkIo.Emulator.Storage;

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
