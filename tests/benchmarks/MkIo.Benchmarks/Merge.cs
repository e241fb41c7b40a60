using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using MkIo.Json;
using MkIo.Media;
using MkIo.Resources;

namespace MkIo.Benchmarks;

/// <summary>Telling whether a change changes anything: by JSON trees, as the client does it, against by the bytes of two bodies.</summary>
[MemoryDiagnoser]
public class Merge
{
    private readonly Asset _asset = (Asset)JsonSerializer.Deserialize(SamplePage.Of(1), MkIoJson.TypeInfo<ListPage<Asset>>())!.Value[0];

    /// <summary>As the client does it; the order of fields does not count.</summary>
    [Benchmark(Baseline = true)]
    public bool ByTrees() => JsonNode.DeepEquals(
        JsonSerializer.SerializeToNode(_asset, MkIoJson.RequestTypeInfo<Asset>()),
        JsonSerializer.SerializeToNode(_asset, MkIoJson.RequestTypeInfo<Asset>()));

    /// <summary>Cheaper, and wrong where labels come in another order.</summary>
    [Benchmark]
    public bool ByBytes() => JsonSerializer.SerializeToUtf8Bytes(_asset, MkIoJson.RequestTypeInfo<Asset>()).AsSpan()
        .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(_asset, MkIoJson.RequestTypeInfo<Asset>()));
}
