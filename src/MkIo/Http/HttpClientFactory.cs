using System.Net;
using System.Net.Http.Headers;

namespace MkIo.Http;

/// <summary>
/// Makes HttpClients. The client's own handler keeps connections, leaves redirects to the transport and takes the proxy of the environment;
/// a handler that is given must leave redirects alone too, for only the transport knows where the token may go.
/// </summary>
internal static class HttpClientFactory
{
    private const int Connections = 128;

    /// <summary>For the API.</summary>
    public static HttpClient Create(MkIoClientOptions options, HttpMessageHandler? given)
    {
        var http = Create(given is null ? null : Checked(given), compressed: true);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        return http;
    }

    /// <summary>For files: their bytes travel as they are stored, or what was cut could not be continued.</summary>
    public static HttpClient CreateForFiles(HttpMessageHandler? given = null) => Create(given, compressed: false);

    /// <summary>The handler of a client that is given none.</summary>
    public static HttpMessageHandler NewHandler() => NewHandler(compressed: true);

    // Timeouts are the resilience pipeline's: per attempt and overall. A file may take hours.
    private static HttpClient Create(HttpMessageHandler? given, bool compressed)
        => new(given ?? NewHandler(compressed), disposeHandler: given is null) { Timeout = Timeout.InfiniteTimeSpan };

#if NETSTANDARD2_0
    private static HttpClientHandler NewHandler(bool compressed)
        => new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = compressed ? DecompressionMethods.GZip | DecompressionMethods.Deflate : DecompressionMethods.None,
            MaxConnectionsPerServer = Connections,
            UseCookies = false,
        };
#else
    private static SocketsHttpHandler NewHandler(bool compressed)
        => new()
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

    private static HttpMessageHandler Checked(HttpMessageHandler given)
    {
        var last = given;
        while (last is DelegatingHandler { InnerHandler: { } inner })
            last = inner;
        var follows = last switch
        {
            HttpClientHandler handler => handler.AllowAutoRedirect,
#if !NETSTANDARD2_0
            SocketsHttpHandler handler => handler.AllowAutoRedirect,
#endif
            _ => false,
        };
        return follows
            ? throw new ArgumentException("The handler follows redirects, which could carry the token to another service. Set AllowAutoRedirect to false: the client follows those that it may.", nameof(given))
            : given;
    }
}
