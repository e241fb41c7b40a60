using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Live events: while they run they have URLs to send to and to look at.</summary>
internal sealed class LiveEventBehavior() : RunnableBehavior(Stopped)
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/liveEvents/{event_name}";

    private static readonly string[] Encoding = ["Standard", "Premium1080p"];

    public override void Creating(ResourceWrite write)
    {
        base.Creating(write);
        var properties = write.Resource["properties"]!.AsObject();
        var input = properties["input"]!.AsObject();
        input["streamingProtocol"] ??= "RTMP";
        if (input["streamingProtocol"]!.GetValue<string>() == "SRT" && !Encoding.Contains(properties["encoding"]!["encodingType"]!.GetValue<string>()))
            throw ApiException.Refused("properties.input.streamingProtocol", "SRT is for the encoding types Standard and Premium1080p.");
        input["endpoints"] = new JsonArray();
        var preview = properties["preview"]?.AsObject() ?? [];
        preview["previewLocator"] ??= Guid.NewGuid().ToString();
        preview["endpoints"] = new JsonArray();
        properties["preview"] = preview;
    }

    public override void Updating(ResourceWrite write)
    {
        // They were found to be the same, but for what the service has added.
        var (properties, old) = (write.Resource["properties"]!, write.Old!["properties"]!);
        (properties["input"], properties["preview"]) = (old["input"]!.DeepClone(), old["preview"]!.DeepClone());
    }

    public override void Deleting(ApiRequest request, StoredResource resource)
    {
        if (request.Scope.Find(ResourceScope.Key(["media", "liveEvents", resource.Name, "liveOutputs"])) is { Count: > 0 } outputs)
            throw ApiException.WrongState($"Live event '{resource.Name}' still has {outputs.Count} live outputs: delete them first.");
        base.Deleting(request, resource);
    }

    protected override void Arrived(JsonObject resource, ResourceScope scope, string state)
    {
        var properties = resource["properties"]!;
        var (input, preview) = (properties["input"]!, properties["preview"]!);
        var runs = state == Running;
        input["endpoints"] = runs ? Ingest(Host(resource, properties, scope), input) : new JsonArray();
        preview["endpoints"] = runs
            ? new JsonArray(new JsonObject { ["protocol"] = "Hls", ["url"] = $"https://{Host(resource, properties, scope)}/{preview["previewLocator"]}/preview.ism/manifest(format=m3u8-cmaf)" })
            : new JsonArray();
    }

    private static string Host(JsonObject resource, JsonNode properties, ResourceScope scope)
    {
        var prefix = properties["useStaticHostname"]!.GetValue<bool>() ? properties["hostnamePrefix"]?.GetValue<string>() : null;
        return $"{prefix ?? $"in-{resource["name"]}-{scope.Name}"}.{Identity.LocationName}.{MediaHosts.Ingest}";
    }

    private static JsonArray Ingest(string host, JsonNode input)
    {
        var (protocol, token) = (input["streamingProtocol"]!.GetValue<string>(), input["accessToken"]!.GetValue<string>());
        JsonObject Endpoint(string url) => new() { ["protocol"] = protocol, ["url"] = url };
        return protocol switch
        {
            "SRT" => new JsonArray(Endpoint($"srt://{host}:5000")),
            "RTMPS" => new JsonArray(Endpoint($"rtmps://{host}:2935/live/{token}"), Endpoint($"rtmps://{host}:2936/live/{token}")),
            _ => new JsonArray(Endpoint($"rtmp://{host}:1935/live/{token}"), Endpoint($"rtmp://{host}:1936/live/{token}")),
        };
    }
}

/// <summary>Live outputs: they write into an asset that is there.</summary>
internal sealed class LiveOutputBehavior() : StatefulBehavior("Creating", "Running")
{
    public const string ItemPath = LiveEventBehavior.ItemPath + "/liveOutputs/{output_name}";

    public override void Creating(ResourceWrite write)
    {
        base.Creating(write);
        var properties = write.Resource["properties"]!;
        Existing.Asset(write.Scope, properties["assetName"]!.GetValue<string>(), "properties.assetName");
        properties["manifestName"] ??= write.Name;
    }
}
