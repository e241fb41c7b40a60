using System.Threading.RateLimiting;

namespace MkIo.Http;

/// <summary>One quota: a bucket that holds a minute's requests and refills evenly, and that stands still after a 429.</summary>
internal sealed class Quota(int perMinute)
{
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(1);

    private readonly TokenBucketRateLimiter? _bucket = perMinute <= 0
        ? null
        : new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 600),
            ReplenishmentPeriod = TimeSpan.FromMinutes(Math.Max(1, perMinute / 600) / (double)perMinute),
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            AutoReplenishment = true,
        });

    private long _pausedUntil;

    public async ValueTask WaitAsync(CancellationToken cancellation)
    {
        if (_bucket is not null)
        {
            using var lease = await _bucket.AcquireAsync(1, cancellation).ConfigureAwait(false);
        }

        // Looked at after the bucket: whoever queued there while another was told to wait must wait too.
        while (Interlocked.Read(ref _pausedUntil) - DateTimeOffset.UtcNow.UtcTicks is var left && left > 0)
            await Task.Delay(TimeSpan.FromTicks(left), cancellation).ConfigureAwait(false);
    }

    public void Pause(TimeSpan? length)
    {
        var until = (DateTimeOffset.UtcNow + (length ?? DefaultPause)).UtcTicks;
        long seen;
        while ((seen = Interlocked.Read(ref _pausedUntil)) < until
            && Interlocked.CompareExchange(ref _pausedUntil, until, seen) != seen)
        {
        }
    }
}
