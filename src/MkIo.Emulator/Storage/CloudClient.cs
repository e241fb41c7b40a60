namespace MkIo.Emulator.Storage;

/// <summary>Speaks HTTP to storage: past any proxy to what runs on this machine, through it to the world.</summary>
internal static class CloudClient
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private static readonly HttpClient Direct = Create(useProxy: false);

    private static readonly HttpClient ThroughProxy = Create(useProxy: true);

    /// <summary>Asks, and waits for the head of the answer only.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) =>
        (request.RequestUri!.IsLoopback ? Direct : ThroughProxy).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);

    // A redirect is an answer of something that is no blob service, and must not carry the signature elsewhere.
    private static HttpClient Create(bool useProxy) =>
        new(new SocketsHttpHandler { UseProxy = useProxy, AllowAutoRedirect = false }) { Timeout = Timeout };
}
