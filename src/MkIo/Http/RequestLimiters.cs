using System.Collections.Concurrent;

namespace MkIo.Http;

/// <summary>One limiter per service for the whole process, so that sessions side by side share what they share on the platform.</summary>
internal static class RequestLimiters
{
    private static readonly ConcurrentDictionary<(string Origin, int Reads, int Writes), IRequestLimiter> Shared = new();

    public static IRequestLimiter For(MkIoClientOptions options)
        => options.ReadsPerMinute <= 0 && options.WritesPerMinute <= 0
            ? UnlimitedRequests.Instance
            : Shared.GetOrAdd(
                (options.BaseUrl.GetLeftPart(UriPartial.Authority), options.ReadsPerMinute, options.WritesPerMinute),
                key => new ProjectLimiter(key.Reads, key.Writes));
}
