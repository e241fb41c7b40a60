using System.Diagnostics;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Tests;

public sealed class ControlTests
{
    [Fact]
    public async Task Operations_are_counted_and_those_that_do_not_fit_the_contract_apart()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("one");
        await emulator.PutAsync(EmulatorClient.Assets() + "/two", "{}");
        await emulator.GetAsync(EmulatorClient.Assets() + "?$filter=x");
        var all = await Operations(emulator, string.Empty);
        Assert.Equal(209, all.Count);
        var called = await Operations(emulator, "?called=true");
        Assert.Equal(2, called.Count);
        var put = called.Single(entry => entry!["method"]!.GetValue<string>() == "PUT")!;
        Assert.Equal((2, 1), (put["calls"]!.GetValue<int>(), put["invalid"]!.GetValue<int>()));
        Assert.Equal("properties: Required field is missing.", put["lastInvalid"]!.GetValue<string>());
        Assert.Equal(1, called.Single(entry => entry!["method"]!.GetValue<string>() == "GET")!["invalid"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_is_refused_for_other_reasons_still_fits_the_contract()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions());
        Assert.Equal(400, (await emulator.PutAsync(EmulatorClient.Assets() + "/a", """{"properties":{"storageAccountName":"none"}}""")).Status);
        Assert.Equal(0, Assert.Single(await Operations(emulator, "?called=true"))!["invalid"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_last_requests_are_shown_as_they_were_sent()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("one");
        await emulator.PutAsync(EmulatorClient.Assets() + "/two", "no json");
        var requests = (await emulator.GetAsync("/_emulator/requests?last=2")).Json["requests"]!.AsArray();
        Assert.Equal("one", requests[0]!["body"]!["properties"]!["container"]!.GetValue<string>());
        Assert.Equal((201, "PUT"), (requests[0]!["status"]!.GetValue<int>(), requests[0]!["method"]!.GetValue<string>()));
        Assert.Equal("no json", requests[1]!["body"]!.GetValue<string>());
        Assert.Equal(EmulatorClient.Assets() + "/two", requests[1]!["path"]!.GetValue<string>());
    }

    [Fact]
    public async Task Users_are_added_until_the_reset()
    {
        const string Users = "/api/v1/organization/users";
        await using var emulator = await EmulatorClient.StartAsync();
        Assert.Equal(204, (await emulator.PostAsync("/_emulator/users", """{"email":"ada@example.com"}""")).Status);
        Assert.Equal(400, (await emulator.PostAsync("/_emulator/users", "{}")).Status);
        Assert.Contains("\"ada@example.com\"", (await emulator.GetAsync(Users)).Text, StringComparison.Ordinal);
        await emulator.PostAsync("/_emulator/reset");
        Assert.DoesNotContain("ada@example.com", (await emulator.GetAsync(Users)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_empties_everything()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("one", project: "other");
        var settings = (await emulator.GetAsync("/_emulator/settings")).Text;
        await emulator.PostAsync("/_emulator/settings", """{"refuseFields":["x"],"nextLink":"absolute"}""");
        Assert.Equal(204, (await emulator.PostAsync("/_emulator/reset")).Status);
        Assert.Equal(settings, (await emulator.GetAsync("/_emulator/settings")).Text);
        Assert.Empty(await Operations(emulator, "?called=true"));
        Assert.Empty((await emulator.GetAsync("/_emulator/requests")).Json["requests"]!.AsArray());
        Assert.Equal(["demo"], (await emulator.GetAsync("/api/v1/projects")).Names);
        Assert.Empty((await emulator.GetAsync(EmulatorClient.Assets("other"))).Names);
    }

    [Theory]
    [InlineData("""{"nextLink":"sideways"}""", "nextLink: Must be relative, absolute or foreign.")]
    [InlineData("""{"other":1}""", "other: Unknown setting.")]
    [InlineData("""{"refuseFields":"x"}""", "refuseFields: Must be an array of strings.")]
    [InlineData("""{"fileTokenSeconds":-1}""", "fileTokenSeconds: Must be a non-negative number.")]
    public async Task Wrong_settings_are_refused(string body, string detail)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.PostAsync("/_emulator/settings", body);
        Assert.Equal((400, detail), (reply.Status, reply.Detail));
    }

    [Fact]
    public async Task With_the_limits_on_the_2001st_read_of_a_project_must_wait()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { RateLimits = true, StorageCheck = false });
        Reply? refused = null;
        // A few more than the limit, because the bucket fills again while we drain it.
        for (var i = 0; i < 2500 && refused is null; i++)
            refused = await emulator.GetAsync(EmulatorClient.Assets()) is { Status: 429 } reply ? reply : null;
        Assert.NotNull(refused);
        Assert.Equal("TooManyRequests", refused.Json["error"]!["code"]!.GetValue<string>());
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(200, (await emulator.GetAsync(EmulatorClient.Assets("other"))).Status);
        await emulator.PutAssetAsync("writes-are-counted-apart");
    }

    [Fact]
    public async Task Other_limits_can_be_set_and_what_they_refuse_is_counted()
    {
        await using var emulator = await EmulatorClient.StartAsync(
            new EmulatorOptions { RateLimits = true, RateLimit = new RateLimit(Reads: 3, Writes: 1), StorageCheck = false });
        for (var i = 0; i < 5; i++)
            await emulator.GetAsync(EmulatorClient.Assets());
        await emulator.PutAssetAsync("one");
        Assert.Equal(429, (await emulator.PutAsync(EmulatorClient.Assets() + "/two", "{}")).Status);
        var stats = (await emulator.GetAsync("/_emulator/stats")).Json;
        Assert.Equal((7, 3), (stats["requests"]!.GetValue<int>(), stats["throttled"]!.GetValue<int>()));
        var minutes = stats["minutes"]!.AsArray();
        Assert.Equal((5, 2, 3), (Sum("reads"), Sum("writes"), Sum("throttled")));

        int Sum(string field) => minutes.Sum(minute => minute![field]!.GetValue<int>());
    }

    [Fact]
    public async Task Answers_are_delayed()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(150) });
        var watch = Stopwatch.StartNew();
        await emulator.GetAsync(EmulatorClient.Assets());
        Assert.True(watch.ElapsedMilliseconds >= 140, $"{watch.ElapsedMilliseconds} ms");
    }

    private static async Task<JsonArray> Operations(EmulatorClient emulator, string query) =>
        (await emulator.GetAsync("/_emulator/operations" + query)).Json["operations"]!.AsArray();
}
