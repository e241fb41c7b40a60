using System.Net;

namespace MkIo.Transfer;

/// <summary>
/// The connections to file services and cloud storage, which are not MK.IO's API: bytes travel as they lie there, nothing is
/// redirected, and no credential of the API goes along.
/// </summary>
internal static class TransferHttp
{
    private const int Connections = 64;

    public static HttpClient Client { get; } = Create();

    private static HttpClient Create()
    {
#if NETSTANDARD2_0
        var handler = new HttpClientHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = Connections, UseCookies = false };
#else
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = Connections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ConnectTimeout = TimeSpan.FromSeconds(15),
            UseCookies = false,
        };
#endif
        // A file may take hours; what stands still is noticed where its bytes are read.
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
