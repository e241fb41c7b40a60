using System.Text.Json.Nodes;

namespace MkIo.Emulator.Tests;

/// <summary>An emulator whose states pass quickly, and the media resources that tests need again and again.</summary>
internal static class MediaClient
{
    public const string EndpointBody = """{"location":"uksouth","properties":{"scaleUnits":0}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Task<EmulatorClient> StartAsync(int stateMilliseconds, TimeProvider? clock = null) =>
        EmulatorClient.StartAsync(new EmulatorOptions { StorageCheck = false, StateTime = TimeSpan.FromMilliseconds(stateMilliseconds) }, clock);

    /// <summary>Puts, and fails where that fails.</summary>
    public static async Task<JsonNode> PutMediaAsync(this EmulatorClient emulator, string path, string body)
    {
        var reply = await emulator.PutAsync($"{EmulatorClient.Media()}/{path}", body);
        Assert.True(reply.Status is 200 or 201, reply.Text);
        return reply.Json;
    }

    public static async Task<Reply> PostMediaAsync(this EmulatorClient emulator, string path, string? body = null) =>
        await emulator.PostAsync($"{EmulatorClient.Media()}/{path}", body);

    public static async Task<JsonNode> GetMediaAsync(this EmulatorClient emulator, string path) =>
        (await emulator.GetAsync($"{EmulatorClient.Media()}/{path}")).Json;

    public static Task<Reply> DeleteMediaAsync(this EmulatorClient emulator, string path) => emulator.DeleteAsync($"{EmulatorClient.Media()}/{path}");

    public static async Task<string> StateAsync(this EmulatorClient emulator, string path) =>
        (await emulator.GetMediaAsync(path + "/state"))["status"]!["state"]!.GetValue<string>();

    /// <summary>The states that are seen until the last one comes.</summary>
    public static async Task<List<string>> StatesUntilAsync(this EmulatorClient emulator, string path, string last)
    {
        var states = new List<string>();
        for (var end = DateTimeOffset.UtcNow + Patience; DateTimeOffset.UtcNow < end; await Task.Delay(5))
        {
            var state = await emulator.StateAsync(path);
            if (states.LastOrDefault() != state)
                states.Add(state);
            if (state == last)
                return states;
        }
        throw new TimeoutException($"{path}: {string.Join(", ", states)}");
    }

    /// <summary>Puts a transform and a job of it, from the asset input to the asset output.</summary>
    public static async Task<JsonNode> PutJobAsync(this EmulatorClient emulator, string job = "job", string output = "output")
    {
        await emulator.PutAssetAsync("input");
        await emulator.PutMediaAsync("transforms/t", """{"properties":{"outputs":[]}}""");
        return await emulator.PutMediaAsync($"transforms/t/jobs/{job}", JobBody("input", output));
    }

    public static string JobBody(string input, string output) => $$$"""
        {"properties":{"input":{"@odata.type":"#Microsoft.Media.JobInputAsset","assetName":"{{{input}}}"},
         "outputs":[{"@odata.type":"#Microsoft.Media.JobOutputAsset","assetName":"{{{output}}}"}]}}
        """;

    public static string LocatorBody(string policy, string more = "") =>
        $$$"""{"properties":{"assetName":"aaa","streamingPolicyName":"{{{policy}}}"{{{more}}}}}""";

    public static string LiveEventBody(string protocol = "RTMP", string encoding = "PassthroughBasic") => $$$$$"""
        {"location":"uksouth","tags":{},"properties":{"useStaticHostname":false,"streamOptions":["Default"],"encoding":{"encodingType":"{{{{{encoding}}}}}"},
         "input":{"streamingProtocol":"{{{{{protocol}}}}}","accessControl":{"ip":{"allow":[]}},"timedMetadataEndpoints":[],"accessToken":"0123456789","keyFrameIntervalDuration":"PT2S"}}}
        """;
}
