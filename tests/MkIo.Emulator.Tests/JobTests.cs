using Microsoft.Extensions.Time.Testing;

namespace MkIo.Emulator.Tests;

[Trait("Category", "Slow")]
public sealed class JobTests
{
    private const string Job = "transforms/t/jobs/job";

    [Fact]
    public async Task A_job_goes_through_its_states_with_progress_and_makes_its_output()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 250);
        var created = await emulator.PutJobAsync();
        Assert.Equal("Queued", created["properties"]!["state"]!.GetValue<string>());
        Assert.Equal("s", (await emulator.GetMediaAsync("assets/output"))["properties"]!["storageAccountName"]!.GetValue<string>());
        var progress = new List<int>();
        var states = new List<string>();
        for (var state = "Queued"; state != "Finished"; await Task.Delay(5, TestContext.Current.CancellationToken))
        {
            var output = (await emulator.GetMediaAsync(Job))["properties"]!["outputs"]![0]!;
            state = output["state"]!.GetValue<string>();
            progress.Add(output["progress"]!.GetValue<int>());
            states.Add(state);
        }
        Assert.Equal(["Queued", "Scheduled", "Processing", "Finished"], states.Distinct());
        Assert.Equal(progress.Order(), progress);
        Assert.Equal((0, 100), (progress[0], progress[^1]));
        Assert.True(progress.Distinct().Count() > 4, string.Join(", ", progress));
        var properties = (await emulator.GetMediaAsync(Job))["properties"]!;
        Assert.True(properties["startTime"]!.GetValue<DateTimeOffset>() < properties["endTime"]!.GetValue<DateTimeOffset>());
        Assert.Equal("Finished", await emulator.StateAsync(Job));
    }

    [Fact]
    public async Task A_job_fails_on_demand_and_says_why()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 20);
        await emulator.PostAsync("/_emulator/settings", """{"failJobs":["bad-*"]}""");
        await emulator.PutJobAsync("bad-one");
        await emulator.StatesUntilAsync("transforms/t/jobs/bad-one", "Error");
        var output = (await emulator.GetMediaAsync("transforms/t/jobs/bad-one"))["properties"]!["outputs"]![0]!;
        Assert.Equal("ContentUnsupported", output["error"]!["code"]!.GetValue<string>());
        Assert.Equal("The input of job 'bad-one' cannot be decoded.", output["error"]!["message"]!.GetValue<string>());
        Assert.InRange(output["progress"]!.GetValue<int>(), 1, 99);
        await emulator.PutMediaAsync("transforms/t/jobs/good", MediaClient.JobBody("input", "output"));
        await emulator.StatesUntilAsync("transforms/t/jobs/good", "Finished");
    }

    [Fact]
    public async Task A_job_is_cancelled_while_it_is_not_finished()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 60_000);
        await emulator.PutJobAsync();
        await emulator.PostAsync("/_emulator/settings", """{"stateSeconds":0.25}""");
        Assert.Equal(200, (await emulator.PostMediaAsync(Job + "/cancelJob")).Status);
        Assert.Equal(["Canceling", "Canceled"], await emulator.StatesUntilAsync(Job, "Canceled"));
        var again = await emulator.PostMediaAsync(Job + "/cancelJob");
        Assert.Equal((409, "Job 'job' is Canceled and cannot be cancelled."), (again.Status, again.Detail));
    }

    [Fact]
    public async Task Without_time_a_job_is_finished_at_once()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 0);
        Assert.Equal("Finished", (await emulator.PutJobAsync())["properties"]!["state"]!.GetValue<string>());
        Assert.Equal(409, (await emulator.PostMediaAsync(Job + "/cancelJob")).Status);
    }

    [Fact]
    public async Task A_list_shows_the_states_of_its_time()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 20, clock);
        await emulator.PutJobAsync();
        clock.Advance(TimeSpan.FromMilliseconds(200));
        var filter = "?$filter=" + Uri.EscapeDataString("properties/state eq 'Finished'");
        Assert.Equal(["job"], (await emulator.GetAsync(EmulatorClient.Media() + "/jobs" + filter)).Names);
    }

    [Fact]
    public async Task What_a_job_names_must_exist()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 0);
        var path = $"{EmulatorClient.Media()}/{Job}";
        var reply = await emulator.PutAsync(path, MediaClient.JobBody("input", "output"));
        Assert.Equal((404, "transforms 't' does not exist."), (reply.Status, reply.Detail));
        await emulator.PutMediaAsync("transforms/t", """{"properties":{"outputs":[]}}""");
        reply = await emulator.PutAsync(path, MediaClient.JobBody("input", "output"));
        Assert.Equal((400, "properties.input.assetName: Asset 'input' does not exist."), (reply.Status, reply.Detail));
        const string http = """{"properties":{"input":{"@odata.type":"#Microsoft.Media.JobInputHttp","files":["https://x.example/a.mp4"]},"outputs":[{"@odata.type":"#Microsoft.Media.JobOutputAsset","assetName":"o"}]}}""";
        reply = await emulator.PutAsync(path, http);
        Assert.Equal(400, reply.Status);
        Assert.StartsWith("properties.outputs[0].assetName: Asset 'o' does not exist", reply.Detail, StringComparison.Ordinal);
        await emulator.PutAssetAsync("ooo");
        Assert.Equal(201, (await emulator.PutAsync(path, http.Replace("\"o\"", "\"ooo\"", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task What_a_job_still_needs_stays()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 60_000);
        await emulator.PutJobAsync();
        foreach (var (path, what) in new[] { ("transforms/t", "Transform 't'"), ("assets/input", "Asset 'input'"), ("assets/output", "Asset 'output'") })
        {
            var reply = await emulator.DeleteMediaAsync(path);
            Assert.Equal((409, $"{what} is used by unfinished job 'job'."), (reply.Status, reply.Detail));
        }
        await emulator.PostAsync("/_emulator/settings", """{"stateSeconds":0}""");
        await emulator.PostMediaAsync(Job + "/cancelJob");
        Assert.Equal(200, (await emulator.DeleteMediaAsync("transforms/t")).Status);
        Assert.Equal(200, (await emulator.DeleteMediaAsync("assets/input")).Status);
    }
}
