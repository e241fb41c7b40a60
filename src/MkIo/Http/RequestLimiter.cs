using System.Collections.Concurrent;

namespace MkIo.Http;

/// <summary>Lets requests through at the rate that the platform allows. It stands beneath the retry: each attempt asks.</summary>
internal interface IRequestLimiter
{
    /// <summary>Waits until the request may be sent.</summary>
    ValueTask WaitAsync(ApiRequest request, CancellationToken cancellationToken);

    /// <summary>The service answered 429: everyone who shares the quota waits.</summary>
    void Throttled(ApiRequest request, TimeSpan? retryAfter);
}

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
        // A next link may be a whole address, and the service's own address may have a path. A query may mention any.
        var own = path.Split('?')[0];
        var prefix = own.IndexOf(ProjectPrefix, StringComparison.Ordinal);
        return prefix < 0 ? string.Empty : own.Substring(prefix + ProjectPrefix.Length).Split('/')[0];
    }
}

/// <summary>The limiter of a service that has no limits, such as the local one.</summary>
internal sealed class UnlimitedRequests : IRequestLimiter
{
    public static readonly UnlimitedRequests Instance = new();

    public ValueTask WaitAsync(ApiRequest request, CancellationToken cancellationToken) => default;

    public void Throttled(ApiRequest request, TimeSpan? retryAfter) { }
}

/// <summary>
/// One quota: a bucket that holds a minute's requests and refills evenly. A 429 says that others draw from it too:
/// the bucket is then empty, everyone waits as long as the service asks, and the refill slows down, to recover bit by bit
/// while no further 429 comes. So two processes that share a project come to share its quota.
/// </summary>
internal sealed class TokenBucket
{
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(1);

    // A little under the published rate: two clocks that count the same seconds never agree to the last request.
    private const double Margin = 0.98;
    private const double SlowDown = 0.7;
    private const double SlowestShare = 0.05;
    private const double RecoveryPerSecond = 0.01;
    private const int NoPlace = -1;

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly double _size;
    private readonly double _fullRate;
    private double _rate;
    private double _tokens;
    private DateTimeOffset _counted;
    private DateTimeOffset _pausedUntil;
    private int _episode;

    public TokenBucket(int perMinute, TimeProvider time)
    {
        _time = time;
        _size = perMinute * Margin;
        _fullRate = _rate = _size / 60;
        _tokens = _size;
        _counted = time.GetUtcNow();
    }

    /// <summary>Waits until a request may be sent; whoever comes first goes first.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            int episode;
            lock (_gate)
            {
                wait = PauseLeft();
                episode = wait > TimeSpan.Zero ? NoPlace : _episode;
                if (episode != NoPlace)
                    wait = TakePlace();
            }

            try
            {
                if (wait > TimeSpan.Zero)
                    await DelayAsync(wait, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                GiveBack(episode);
                throw;
            }

            lock (_gate)
            {
                // A 429 in the meantime emptied the bucket, and with it every place in the queue: it has to be taken anew.
                if (episode == _episode)
                    return;
            }
        }
    }

    /// <summary>The service answered 429.</summary>
    /// <param name="length">How long it asked to wait.</param>
    public void Pause(TimeSpan? length)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var until = now + (length ?? DefaultPause);
            // Answers to requests that were under way together are one event.
            if (_pausedUntil <= now)
                _rate = Math.Max(_fullRate * SlowestShare, _rate * SlowDown);
            if (until > _pausedUntil)
                _pausedUntil = until;
            _episode++;
            _tokens = 0;
            _counted = _pausedUntil;
        }
    }

    private TimeSpan PauseLeft() => _pausedUntil - _time.GetUtcNow();

    // Takes a place in the queue and says how long it is to its turn.
    private TimeSpan TakePlace()
    {
        var now = _time.GetUtcNow();
        var passed = (now - _counted).TotalSeconds;
        if (passed > 0)
        {
            _tokens = Math.Min(_size, _tokens + (passed * _rate));
            _rate = Math.Min(_fullRate, _rate + (passed * RecoveryPerSecond * _fullRate));
            _counted = now;
        }

        _tokens--;
        return _tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_tokens / _rate);
    }

    // The place of one who no longer waits. A 429 in the meantime has taken it already.
    private void GiveBack(int episode)
    {
        lock (_gate)
        {
            if (episode == _episode)
                _tokens = Math.Min(_size, _tokens + 1);
        }
    }

    private Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
#if NETSTANDARD2_0
        => _time.Delay(wait, cancellationToken);
#else
        => Task.Delay(wait, _time, cancellationToken);
#endif
}
