namespace MkIo.Emulator.Tests;

[Trait("Category", "Slow")]
public sealed class RunnableTests
{
    [Fact]
    public async Task A_streaming_endpoint_is_started_scaled_and_stopped()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 250);
        const string path = "streamingEndpoints/e";
        var created = (await emulator.PutMediaAsync(path, MediaClient.EndpointBody))["properties"]!;
        Assert.Equal(("Creating", "InProgress"), (created["resourceState"]!.GetValue<string>(), created["provisioningState"]!.GetValue<string>()));
        Assert.Equal("ep-e-demo.uksouth.streaming.mkio.example", created["hostName"]!.GetValue<string>());
        Assert.Equal(["Creating", "Stopped"], await emulator.StatesUntilAsync(path, "Stopped"));
        await ActAsync(emulator, path, "start", "Starting", "Running");
        await ActAsync(emulator, path, "restart", "Restarting", "Running");
        await ActAsync(emulator, path, "scale", "Scaling", "Running", """{"scaleUnit":3}""");
        var scaled = (await emulator.GetMediaAsync(path))["properties"]!;
        Assert.Equal((3, "Premium", "Succeeded"), (scaled["scaleUnits"]!.GetValue<int>(), scaled["sku"]!["name"]!.GetValue<string>(), scaled["provisioningState"]!.GetValue<string>()));
        await ActAsync(emulator, path, "stop", "Stopping", "Stopped");
        Assert.Equal(200, (await emulator.DeleteMediaAsync(path)).Status);
    }

    [Fact]
    public async Task A_wrong_state_is_a_conflict()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 0);
        const string path = "streamingEndpoints/e";
        await emulator.PutMediaAsync(path, MediaClient.EndpointBody);
        foreach (var action in new[] { "stop", "restart" })
        {
            var reply = await emulator.PostMediaAsync($"{path}/{action}");
            Assert.Equal((409, $"streamingEndpoints 'e' is Stopped: {action} needs it to be Running."), (reply.Status, reply.Detail));
        }
        Assert.Equal(200, (await emulator.PostMediaAsync(path + "/start")).Status);
        Assert.Equal(409, (await emulator.PostMediaAsync(path + "/start")).Status);
        var delete = await emulator.DeleteMediaAsync(path);
        Assert.Equal((409, "'e' is Running: it must be Stopped to be deleted."), (delete.Status, delete.Detail));
        Assert.Equal(404, (await emulator.PostMediaAsync("streamingEndpoints/none/start")).Status);
    }

    [Fact]
    public async Task An_update_neither_starts_nor_stops()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 0);
        await emulator.PutMediaAsync("streamingEndpoints/e", MediaClient.EndpointBody);
        var reply = await emulator.PatchAsync(
            EmulatorClient.Media() + "/streamingEndpoints/e",
            """{"location":"uksouth","properties":{"scaleUnits":1,"cdnEnabled":true,"resourceState":"Running"}}""");
        Assert.True(reply.Status == 200, reply.Text);
        var properties = reply.Json["properties"]!;
        Assert.Equal(("Stopped", "Premium", "/cdn"), (properties["resourceState"]!.GetValue<string>(), properties["sku"]!["name"]!.GetValue<string>(), properties["cdnBasePath"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("RTMP", "PassthroughBasic", "rtmp://in-event-demo.uksouth.live.mkio.example:1935/live/")]
    [InlineData("RTMPS", "PassthroughStandard", "rtmps://in-event-demo.uksouth.live.mkio.example:2935/live/")]
    [InlineData("SRT", "Standard", "srt://in-event-demo.uksouth.live.mkio.example:5000")]
    public async Task A_live_event_has_urls_while_it_runs(string protocol, string encoding, string url)
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 250);
        const string path = "liveEvents/event";
        await emulator.PutMediaAsync(path, MediaClient.LiveEventBody(protocol, encoding));
        Assert.Empty((await emulator.GetMediaAsync(path))["properties"]!["input"]!["endpoints"]!.AsArray());
        await ActAsync(emulator, path, "start", "Starting", "Running");
        var properties = (await emulator.GetMediaAsync(path))["properties"]!;
        var endpoint = properties["input"]!["endpoints"]![0]!;
        Assert.Equal(protocol, endpoint["protocol"]!.GetValue<string>());
        Assert.StartsWith(url, endpoint["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("/preview.ism/", properties["preview"]!["endpoints"]![0]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
        // A second PUT of the same body changes nothing of this.
        var again = await emulator.PutMediaAsync(path, MediaClient.LiveEventBody(protocol, encoding));
        Assert.Equal(properties["input"]!.ToJsonString(), again["properties"]!["input"]!.ToJsonString());
        await ActAsync(emulator, path, "stop", "Stopping", "Stopped");
        Assert.Empty((await emulator.GetMediaAsync(path))["properties"]!["input"]!["endpoints"]!.AsArray());
    }

    [Fact]
    public async Task Srt_is_for_events_that_encode()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 0);
        var reply = await emulator.PutAsync(EmulatorClient.Media() + "/liveEvents/event", MediaClient.LiveEventBody("SRT"));
        Assert.Equal((400, "properties.input.streamingProtocol: SRT is for the encoding types Standard and Premium1080p."), (reply.Status, reply.Detail));
    }

    [Fact]
    public async Task An_output_goes_before_its_event_and_its_asset()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 250);
        await emulator.PutMediaAsync("liveEvents/event", MediaClient.LiveEventBody());
        const string output = """{"properties":{"assetName":"archive","archiveWindowLength":"PT4H"}}""";
        var missing = await emulator.PutAsync(EmulatorClient.Media() + "/liveEvents/event/liveOutputs/o", output);
        Assert.Equal((400, "properties.assetName: Asset 'archive' does not exist."), (missing.Status, missing.Detail));
        await emulator.PutAssetAsync("archive");
        await emulator.PutMediaAsync("liveEvents/event/liveOutputs/o", output);
        Assert.Equal(["Creating", "Running"], await emulator.StatesUntilAsync("liveEvents/event/liveOutputs/o", "Running"));
        Assert.Equal((409, "Live event 'event' still has 1 live outputs: delete them first."), Said(await emulator.DeleteMediaAsync("liveEvents/event")));
        Assert.Equal((409, "Asset 'archive' is used by live output 'o'."), Said(await emulator.DeleteMediaAsync("assets/archive")));
        foreach (var path in new[] { "liveEvents/event/liveOutputs/o", "liveEvents/event", "assets/archive" })
            Assert.Equal(200, (await emulator.DeleteMediaAsync(path)).Status);
    }

    private static (int Status, string Detail) Said(Reply reply) => (reply.Status, reply.Detail);

    private static async Task ActAsync(EmulatorClient emulator, string path, string action, string through, string to, string? body = null)
    {
        var reply = await emulator.PostMediaAsync($"{path}/{action}", body);
        Assert.True(reply.Status == 200, reply.Text);
        Assert.Equal([through, to], await emulator.StatesUntilAsync(path, to));
    }
}
