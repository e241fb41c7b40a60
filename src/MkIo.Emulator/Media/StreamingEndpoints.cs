using System.Text.Json.Nodes;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Media;

/// <summary>Streaming endpoints: they have a host, are started and stopped, and scaled.</summary>
internal sealed class StreamingEndpointBehavior() : RunnableBehavior("Creating")
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/streamingEndpoints/{endpoint_name}";

    public override void Creating(ResourceWrite write)
    {
        base.Creating(write);
        var properties = write.Resource["properties"]!.AsObject();
        properties["hostName"] = $"ep-{write.Name}-{write.Scope.Name}.{Identity.LocationName}.{MediaHosts.Streaming}";
        Describe(properties);
    }

    public override void Updating(ResourceWrite write)
    {
        var properties = write.Resource["properties"]!.AsObject();
        // The service sets it; what the caller sends is no order to start or stop.
        properties["resourceState"] = write.Old!["properties"]!["resourceState"]?.DeepClone();
        Describe(properties);
    }

    protected override void Acting(ResourceAction action)
    {
        if (action.Name != "scale")
            return;
        var properties = action.Resource["properties"]!.AsObject();
        properties["scaleUnits"] = action.Request.Body.GetProperty("scaleUnit").GetInt32();
        Describe(properties);
    }

    private static void Describe(JsonObject properties)
    {
        var units = properties["scaleUnits"]?.GetValue<int>() ?? 0;
        properties["sku"] = new JsonObject { ["name"] = units == 0 ? "Standard" : "Premium", ["capacity"] = units };
        if (properties["cdnEnabled"]?.GetValue<bool>() != true)
            return;
        properties["cdnProvider"] = "StandardAkamai";
        properties["cdnBasePath"] = "/cdn";
    }
}

/// <summary>Names that nobody can own: no player and no encoder gets anywhere with them.</summary>
internal static class MediaHosts
{
    public const string Streaming = "streaming.mkio.example";

    public const string Ingest = "live.mkio.example";

    public const string Licenses = "https://drm.mkio.example";
}
