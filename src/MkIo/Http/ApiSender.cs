using System.Text.Json.Serialization.Metadata;

namespace MkIo.Http;

/// <summary>What resources need of the transport: send, and read the answer as a type.</summary>
internal sealed class ApiSender(HttpTransport transport, IRequestObserver observer)
{
    public IRequestObserver Observer => observer;

    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
        => transport.SendAsync(request, observer, cancellationToken);

    /// <summary>Asks a service beside the API.</summary>
    /// <returns>Its answer, of which the headers are there; the caller reads the body and disposes it.</returns>
    public async Task<HttpResponseMessage> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
        => (await transport.SendAsync(request, observer, cancellationToken).ConfigureAwait(false)).Unread!;

    public async Task<T> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var response = await transport.SendAsync(request, observer, cancellationToken).ConfigureAwait(false);
        return response.Read(type, request);
    }
}
