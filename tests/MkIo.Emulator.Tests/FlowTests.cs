using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace MkIo.Emulator.Tests;

/// <summary>Flows of the Live API: they follow the state that is wanted, and fit their collection.</summary>
public sealed class FlowTests
{
    private const string Live = "/api/v1/projects/demo/live";

    [Fact]
    public async Task A_flow_is_started_by_its_wanted_state_and_must_be_stopped_to_be_deleted()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var second = TimeSpan.FromSeconds(1);
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { StorageCheck = false, StateTime = second }, clock);
        var flow = $"{Live}/liveChannels/news";
        Assert.Equal("Stopped", State(await emulator.PutAsync(flow, Body("LiveChannel", "Stopped"))));
        Assert.Equal("Starting", State(await emulator.PutAsync(flow, Body("LiveChannel", "Running"))));
        clock.Advance(second);
        Assert.Equal("Running", State(await emulator.GetAsync(flow)));
        var refused = await emulator.DeleteAsync(flow);
        Assert.Equal((409, "Flow 'news' is Running: it must be Stopped to be deleted."), (refused.Status, refused.Detail));
        Assert.Equal("Stopping", State(await emulator.PutAsync(flow, Body("LiveChannel", "Stopped"))));
        clock.Advance(second);
        Assert.InRange((await emulator.DeleteAsync(flow)).Status, 200, 204);
    }

    [Theory]
    [InlineData("liveEvents", "LiveChannel")]
    [InlineData("liveChannels", "StaticMultiviewChannel")]
    public async Task A_flow_of_another_type_than_its_collection_is_refused(string collection, string type)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.PutAsync($"{Live}/{collection}/x", Body(type, "Stopped"));
        Assert.Equal(400, reply.Status);
        Assert.Contains("spec.transform.type", reply.Text, StringComparison.Ordinal);
    }

    private static string State(Reply reply) => reply.Json["status"]!["state"]!.GetValue<string>();

    private static string Body(string type, string state) => string.Format(
        CultureInfo.InvariantCulture,
        """{{"metadata":{{"displayName":"x"}},"spec":{{"state":"{1}","inputs":[],"outputs":[],"transform":{{"type":"{0}","assetName":"a","encodingLive":{{"configRef":{{"name":"c","version":"latest"}}}}}}}}}}""",
        type, state);
}
