using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace MkIo.Emulator.Tests;

public sealed class FaultTests
{
    private const string Faults = "/_emulator/faults";

    [Theory]
    [InlineData("429", 429, "TooManyRequests", "2")]
    [InlineData("429-bare", 429, "TooManyRequests", null)]
    [InlineData("500", 500, "InternalServerError", null)]
    [InlineData("503", 503, "ServiceUnavailable", "2")]
    [InlineData("503-bare", 503, "ServiceUnavailable", null)]
    public async Task An_error_comes_in_place_of_the_work(string fault, int status, string code, string? retryAfter)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await PlanAsync(emulator, fault, "\"retry-after\":2");
        var reply = await emulator.PutAsync(EmulatorClient.Assets() + "/a", Asset);
        Assert.Equal((status, code), (reply.Status, reply.Json["error"]!["code"]!.GetValue<string>()));
        Assert.Equal(retryAfter, reply.Headers.RetryAfter?.ToString());
        Assert.False(await ExistsAsync(emulator));
    }

    [Fact]
    public async Task Retry_after_can_be_a_date()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await PlanAsync(emulator, "429-date", "\"retry-after\":5");
        var before = DateTimeOffset.UtcNow;
        var reply = await emulator.GetAsync(EmulatorClient.Assets());
        Assert.Equal(429, reply.Status);
        Assert.InRange((reply.Headers.RetryAfter!.Date!.Value - before).TotalSeconds, 5, 7);
    }

    [Theory]
    [InlineData("reset", false)]
    [InlineData("reset-after", true)]
    [InlineData("truncate", true)]
    [InlineData("stall", true)]
    public async Task A_connection_breaks_before_or_after_the_work(string fault, bool done)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await PlanAsync(emulator, fault, "\"stall-ms\":200");
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAsync<HttpRequestException>(() => emulator.PutAsync(EmulatorClient.Assets() + "/a", Asset));
        Assert.True(fault != "stall" || watch.ElapsedMilliseconds >= 190, $"{watch.ElapsedMilliseconds} ms");
        Assert.Equal(done, await ExistsAsync(emulator));
    }

    [Fact]
    public async Task A_truncated_answer_starts_well()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await PlanAsync(emulator, "truncate");
        using var http = new HttpClient { BaseAddress = emulator.Host.BaseUrl };
        using var request = new HttpRequestMessage(HttpMethod.Get, EmulatorClient.Assets());
        request.Headers.Authorization = new("Bearer", emulator.Host.Token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        using var sink = new MemoryStream();
        await Assert.ThrowsAsync<HttpIOException>(async () => await (await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).CopyToAsync(sink, TestContext.Current.CancellationToken));
        Assert.InRange(sink.Length, 1, response.Content.Headers.ContentLength!.Value - 1);
    }

    [Fact]
    public async Task A_page_for_people_is_no_json_and_says_that_it_is_a_fault()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await PlanAsync(emulator, "html");
        var reply = await emulator.PutAsync(EmulatorClient.Assets() + "/a", Asset);
        Assert.Equal((200, "text/html"), (reply.Status, reply.ContentType));
        Assert.StartsWith("<!DOCTYPE html>", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["html"], reply.Headers.GetValues("x-emulator-fault"));
        Assert.False(await ExistsAsync(emulator));
    }

    [Fact]
    public async Task A_run_repeats_whatever_the_order_and_another_seed_is_another_run()
    {
        const string plan = "429=0.2,500=0.2;seed=7";
        var names = Enumerable.Range(0, 60).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var first = await RunAsync(plan, names);
        Assert.Equal(first.OrderBy(entry => entry.Key), (await RunAsync(plan, names, atOnce: 16)).OrderBy(entry => entry.Key));
        Assert.NotEqual(first.OrderBy(entry => entry.Key), (await RunAsync("429=0.2,500=0.2;seed=8", names)).OrderBy(entry => entry.Key));
    }

    [Fact]
    public async Task As_many_requests_fail_as_the_plan_says_and_they_are_counted()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { Faults = "429=0.1,500=0.05;seed=7" });
        var statuses = new List<int>();
        for (var i = 0; i < 1000; i++)
            statuses.Add((await emulator.GetAsync(EmulatorClient.Assets())).Status);
        var report = (await emulator.GetAsync(Faults)).Json;
        var (throttled, failed) = (statuses.Count(status => status == 429), statuses.Count(status => status == 500));
        Assert.InRange(throttled, 70, 130);
        Assert.InRange(failed, 30, 70);
        Assert.Equal(1000, report["requests"]!.GetValue<int>());
        Assert.Equal((throttled, failed), (report["injected"]!["429"]!.GetValue<int>(), report["injected"]!["500"]!.GetValue<int>()));
        Assert.Equal(throttled + failed, report["total"]!.GetValue<int>());
        Assert.Equal(7, report["plan"]!["seed"]!.GetValue<int>());
        var logged = (await emulator.GetAsync("/_emulator/requests")).Json["requests"]!.AsArray();
        Assert.Equal(throttled, logged.Count(request => request!["fault"]?.GetValue<string>() == "429"));
    }

    [Fact]
    public async Task A_plan_can_be_for_some_requests_only_and_end()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await PlanAsync(emulator, "503", "\"method\":\"put+post\",\"path\":\"/assets/a\",\"times\":2");
        Assert.Equal(200, (await emulator.GetAsync(EmulatorClient.Assets())).Status);
        Assert.Equal(201, (await emulator.PutAsync(EmulatorClient.Assets() + "/b", Asset.Replace("files", "other", StringComparison.Ordinal))).Status);
        var statuses = new List<int>();
        for (var i = 0; i < 3; i++)
            statuses.Add((await emulator.PutAsync(EmulatorClient.Assets() + "/a", Asset)).Status);
        Assert.Equal([503, 503, 201], statuses);
    }

    [Fact]
    public async Task Only_the_api_is_hit_and_a_reset_ends_it()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { Faults = "500=1" });
        Assert.Equal(500, (await emulator.GetAsync(EmulatorClient.Assets())).Status);
        Assert.Equal(200, (await emulator.GetAsync("/.well-known/jwks.json")).Status);
        Assert.Equal(204, (await emulator.PostAsync("/_emulator/reset")).Status);
        Assert.Equal(200, (await emulator.GetAsync(EmulatorClient.Assets())).Status);
        Assert.Equal(0, (await emulator.GetAsync(Faults)).Json["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("[]", "body: Must be an object.")]
    [InlineData("""{"500":"often"}""", "body: 500 needs a probability from 0 to 1, not 'often'.")]
    [InlineData("""{"teapot":1}""", "body: 'teapot' is neither a fault")]
    public async Task A_wrong_plan_is_refused_and_the_old_one_stays(string plan, string detail)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await PlanAsync(emulator, "500");
        var reply = await emulator.PostAsync(Faults, plan);
        Assert.Equal(400, reply.Status);
        Assert.StartsWith(detail, reply.Detail, StringComparison.Ordinal);
        Assert.Equal(500, (await emulator.GetAsync(EmulatorClient.Assets())).Status);
    }

    private const string Asset = """{"properties":{"storageAccountName":"s","container":"files"}}""";

    private static async Task PlanAsync(EmulatorClient emulator, string fault, string more = "\"seed\":1")
    {
        var reply = await emulator.PostAsync(Faults, $$"""{"{{fault}}":1,{{more}}}""");
        Assert.True(reply.Status == 200, reply.Text);
    }

    private static async Task<bool> ExistsAsync(EmulatorClient emulator)
    {
        Assert.Equal(200, (await emulator.PostAsync(Faults, "{}")).Status);
        return (await emulator.GetAsync(EmulatorClient.Assets() + "/a")).Status == 200;
    }

    private static async Task<IReadOnlyDictionary<string, int>> RunAsync(string plan, IEnumerable<string> names, int atOnce = 1)
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { Faults = plan });
        var statuses = new ConcurrentDictionary<string, int>();
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (name, _) =>
            statuses[name] = (await emulator.GetAsync($"{EmulatorClient.Assets()}/{name}")).Status);
        return statuses;
    }
}
