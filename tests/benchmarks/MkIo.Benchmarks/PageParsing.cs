using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MkIo.Json;
using MkIo.Media;
using MkIo.Resources;

namespace MkIo.Benchmarks;

/// <summary>A page of 100 assets: out of the whole body, as the client does it, against out of a stream and against a bare document.</summary>
[MemoryDiagnoser]
public class PageParsing
{
    private readonly byte[] _page = SamplePage.Of(100);

    /// <summary>As the client does it.</summary>
    [Benchmark(Baseline = true)]
    public ListPage<Asset> FromBody() => JsonSerializer.Deserialize(_page, MkIoJson.TypeInfo<ListPage<Asset>>())!;

    /// <summary>Without the whole body in memory.</summary>
    [Benchmark]
    public async Task<ListPage<Asset>?> FromStream()
    {
        using var stream = new MemoryStream(_page);
        return await JsonSerializer.DeserializeAsync(stream, MkIoJson.TypeInfo<ListPage<Asset>>());
    }

    /// <summary>The least that reading the page can cost: no models.</summary>
    [Benchmark]
    public int Document()
    {
        using var document = JsonDocument.Parse(_page);
        return document.RootElement.GetProperty("value").GetArrayLength();
    }
}
