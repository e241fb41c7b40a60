namespace MkIo.Http;

/// <summary>The limiter of a service that has no limits, such as the local one.</summary>
internal sealed class UnlimitedRequests : IRequestLimiter
{
    public static readonly UnlimitedRequests Instance = new();

    public ValueTask WaitAsync(ApiRequest request, CancellationToken cancellationToken) => default;

    public void Throttled(ApiRequest request, TimeSpan? retryAfter) { }
}
