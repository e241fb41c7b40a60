using System.Text.Json.Serialization.Metadata;

namespace MkIo.Http;

/// <summary>What resources need of the transport: send, and read the answer as a type.</summary>
internal sealed class ApiSender(HttpTransport transport, IRequestObserver observer)
{
    public IRequestObserver Observer => observer;

    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
        => transport.SendAsync(request, observer, cancellationToken);

    public async Task<T> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var response = await transport.SendAsync(request, observer, cancellationToken).ConfigureAwait(false);
        return response.Read(type, request);
    }
}
