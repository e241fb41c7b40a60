using System.Text.Json;
using MkIo.Emulator;
using MkIo.Media;
using MkIo.Resources;

namespace MkIo.Tests.Resources;

[Trait("Category", "Slow")]
public sealed class WaitTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Three_hundred_jobs_waited_for_together_end_within_four_fifths_of_the_quota()
    {
        await using var host = await EmulatorHost.StartAsync(
            new EmulatorOptions { StorageCheck = false, SeedAssets = 1, RateLimits = true, StateTime = TimeSpan.FromSeconds(4) }, CancellationToken.None);
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From(host.Token), host.BaseUrl));
        var media = client.Project("demo").Media;
        var asset = await First(media);
        await media.Transforms.PutAsync("hd", new Transform { Outputs = [new TransformOutput { Preset = BuiltInPresets.Named("H264SingleBitrateSD") }] }, TestContext.Current.CancellationToken);
        var jobs = media.Jobs("hd");
        var names = Enumerable.Range(0, 300).Select(index => $"job-{index}").ToList();
        foreach (var name in names)
            await jobs.PutAsync(name, new Job { Input = new JobInputAsset { AssetName = asset }, Outputs = [new JobOutputAsset { AssetName = asset }] }, TestContext.Current.CancellationToken);

        using var poller = new StatePoller();
        var ended = await Task.WhenAll(names.Select(name => jobs.WaitAsync(name, JobCollection.Succeeded, poller)));

        Assert.Equal(300, ended.Count(job => job?.State == "Finished"));
        var (reads, throttled) = await TrafficAsync(host.BaseUrl);
        output.WriteLine($"{reads} reads in the fullest minute, of 2000");
        Assert.Equal(0, throttled);
        Assert.InRange(reads, 1, 1600);
    }

    private static async Task<string> First(MediaApi media)
    {
        await foreach (var asset in media.Assets.ListAsync(new ListQuery { First = 1 }))
            return asset.Name!;
        throw new InvalidOperationException("The local MK.IO has no asset.");
    }

    private static async Task<(int MostReads, int Throttled)> TrafficAsync(Uri baseUrl)
    {
        using var http = new HttpClient();
        var stats = JsonDocument.Parse(await http.GetStringAsync(new Uri(baseUrl, "/_emulator/stats"))).RootElement;
        return (stats.GetProperty("minutes").EnumerateArray().Max(minute => minute.GetProperty("reads").GetInt32()), stats.GetProperty("throttled").GetInt32());
    }
}
