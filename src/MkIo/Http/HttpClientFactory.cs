using System.Net;
using System.Net.Http.Headers;

namespace MkIo.Http;

/// <summary>Makes HttpClients: connections are kept, redirects are not followed by themselves, the proxy is the environment's.</summary>
internal static class HttpClientFactory
{
    private const int Connections = 128;

    /// <summary>For the API.</summary>
    public static HttpClient Create(MkIoClientOptions options)
    {
        var http = Create(compressed: true);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        return http;
    }

    /// <summary>For files: their bytes travel as they are stored, or what was cut could not be continued.</summary>
    public static HttpClient CreateForFiles() => Create(compressed: false);

    private static HttpClient Create(bool compressed)
    {
#if NETSTANDARD2_0
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = compressed ? DecompressionMethods.GZip | DecompressionMethods.Deflate : DecompressionMethods.None,
            MaxConnectionsPerServer = Connections,
            UseCookies = false,
        };
#else
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = compressed ? DecompressionMethods.All : DecompressionMethods.None,
            MaxConnectionsPerServer = Connections,
            // Long runs follow a change of DNS.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ConnectTimeout = TimeSpan.FromSeconds(15),
            UseCookies = false,
        };
#endif
        // Timeouts are the resilience pipeline's: per attempt and overall. A file may take hours.
        return new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
