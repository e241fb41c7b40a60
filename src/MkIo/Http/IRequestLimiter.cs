namespace MkIo.Http;

/// <summary>Lets requests through at the rate that the platform allows. It stands beneath the retry: each attempt asks.</summary>
internal interface IRequestLimiter
{
    /// <summary>Waits until the request may be sent.</summary>
    ValueTask WaitAsync(ApiRequest request, CancellationToken cancellationToken);

    /// <summary>The service answered 429: everyone who shares the quota waits.</summary>
    void Throttled(ApiRequest request, TimeSpan? retryAfter);
}
