using System.Text.Json;
using MkIo.Http;
using MkIo.Management;

namespace MkIo;

/// <summary>
/// The client: <c>client.Project("p").Media.Assets</c> and <c>client.Management.Tokens</c> are its collections.
/// It is safe to use from many threads, and keeps its connections until it is disposed.
/// </summary>
public sealed class MkIoClient : IDisposable
{
    private readonly HttpTransport _transport;
    private readonly bool _ownsTransport;

    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> that traces each request, with all its attempts, as one activity.</summary>
    public const string ActivitySourceName = RequestActivity.SourceName;

    /// <summary>Makes a client; nothing is sent.</summary>
    /// <param name="options">Where the service is and how to reach it.</param>
    /// <param name="handler">
    /// What carries the requests, for tests, proxies or a handler of IHttpMessageHandlerFactory; null for one of the client's own.
    /// It must not follow redirects, and it is not disposed of with the client.
    /// </param>
    /// <exception cref="ArgumentException">The handler follows redirects.</exception>
    public MkIoClient(MkIoClientOptions options, HttpMessageHandler? handler = null)
        : this(new HttpTransport(Guard.NotNull(options), handler), NullObserver.Instance, ownsTransport: true) { }

    private MkIoClient(HttpTransport transport, IRequestObserver observer, bool ownsTransport)
    {
        _transport = transport;
        _ownsTransport = ownsTransport;
        Sender = new ApiSender(transport, observer);
        Management = new ManagementApi(Sender);
    }

    /// <summary>The service's address.</summary>
    public Uri BaseUrl => _transport.BaseUrl;

    /// <summary>What is not bound to one project: tokens, projects, users.</summary>
    public ManagementApi Management { get; }

    internal ApiSender Sender { get; }

    internal bool IsDisposed => _transport.IsDisposed;

    /// <summary>One project and what is in it.</summary>
    /// <param name="name">The project's name.</param>
    public MkIoProject Project(string name) => new(Sender, Guard.NotEmpty(name));

    /// <summary>The same client, connections and limits, with somebody listening to its requests.</summary>
    /// <param name="observer">Who listens.</param>
    public MkIoClient WithObserver(IRequestObserver observer)
        => new(_transport, Guard.NotNull(observer), ownsTransport: false);

    /// <summary>Sends any request of the API with the client's credential, limits and retries.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Path and query, relative to the base URL.</param>
    /// <param name="body">The JSON body; null for none.</param>
    /// <param name="contentType">The body's content type.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer's JSON; undefined when it had no body.</returns>
    /// <exception cref="MkIoException">The request failed.</exception>
    public async Task<JsonElement> SendAsync(
        HttpMethod method, string path, byte[]? body = null, string contentType = "application/json", CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(Guard.NotNull(method), Guard.NotEmpty(path), body, contentType);
        var response = await Sender.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.Body.Length == 0 ? default : response.Read(Json.MkIoJson.TypeInfo<JsonElement>(), request);
    }

    /// <summary>Closes the connections, unless they belong to the client that this one was made from.</summary>
    public void Dispose()
    {
        if (_ownsTransport)
            _transport.Dispose();
    }
}
