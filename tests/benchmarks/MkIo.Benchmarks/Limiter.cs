using BenchmarkDotNet.Attributes;
using MkIo.Http;

namespace MkIo.Benchmarks;

/// <summary>What the limiter costs a request that need not wait.</summary>
[MemoryDiagnoser]
public class Limiter
{
    private readonly TokenBucket _quota = new(int.MaxValue, TimeProvider.System);

    /// <summary>One request.</summary>
    [Benchmark]
    public ValueTask Pass() => _quota.WaitAsync(CancellationToken.None);
}
