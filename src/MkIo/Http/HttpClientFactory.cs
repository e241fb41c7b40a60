using System.Net;
using System.Net.Http.Headers;

namespace MkIo.Http;

/// <summary>Makes the HttpClient: connections are kept, redirects are not followed by themselves, the proxy is the environment's.</summary>
internal static class HttpClientFactory
{
    private const int Connections = 128;

    public static HttpClient Create(MkIoClientOptions options)
    {
#if NETSTANDARD2_0
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            MaxConnectionsPerServer = Connections,
            UseCookies = false,
        };
#else
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = Connections,
            // Long runs follow a change of DNS.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ConnectTimeout = TimeSpan.FromSeconds(15),
            UseCookies = false,
        };
#endif
        // Timeouts are the resilience pipeline's: per attempt and overall.
        var http = new HttpClient(handler, disposeHandler: true) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        return http;
    }
}
