using System.Collections.Concurrent;

namespace MkIo.Http;

/// <summary>The platform's quotas: reads and writes a minute, counted per project where the path names one, else per organization.</summary>
internal sealed class ProjectLimiter(int readsPerMinute, int writesPerMinute) : IRequestLimiter
{
    private const string ProjectPrefix = "/api/v1/projects/";

    private readonly ConcurrentDictionary<(string Scope, bool Read), TokenBucket> _buckets = new();

    public ValueTask WaitAsync(ApiRequest request, CancellationToken cancellationToken)
        => Limit(request) <= 0 ? default : BucketOf(request).WaitAsync(cancellationToken);

    public void Throttled(ApiRequest request, TimeSpan? retryAfter)
    {
        if (Limit(request) > 0)
            BucketOf(request).Pause(retryAfter);
    }

    private int Limit(ApiRequest request) => request.IsRead ? readsPerMinute : writesPerMinute;

    private TokenBucket BucketOf(ApiRequest request)
        => _buckets.GetOrAdd((Scope(request.Path), request.IsRead), key => new TokenBucket(key.Read ? readsPerMinute : writesPerMinute, TimeProvider.System));

    private static string Scope(string path)
    {
        if (!path.StartsWith(ProjectPrefix, StringComparison.Ordinal))
            return string.Empty;
        var end = path.IndexOfAny(['/', '?'], ProjectPrefix.Length);
        return end < 0 ? path.Substring(ProjectPrefix.Length) : path.Substring(ProjectPrefix.Length, end - ProjectPrefix.Length);
    }
}
