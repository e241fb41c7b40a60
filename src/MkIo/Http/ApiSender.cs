using System.Text.Json.Serialization.Metadata;

namespace MkIo.Http;

/// <summary>What resources need of the transport: send, and read the answer as a type.</summary>
internal sealed class ApiSender(HttpTransport transport, IRequestObserver observer)
{
    public IRequestObserver Observer => observer;

    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellation)
        => transport.SendAsync(request, observer, cancellation);

    public async Task<T> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var response = await transport.SendAsync(request, observer, cancellation).ConfigureAwait(false);
        return response.Read(type, request);
    }
}
