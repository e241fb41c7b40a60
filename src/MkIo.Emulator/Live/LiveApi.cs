using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Live;

/// <summary>Registers what the live API and its templates do beyond the generic operations on resources.</summary>
internal static class LiveApi
{
    private const string DefaultPreset = ResourceCatalog.ProjectPath + "/templating/presets/{config_type}/{name}";

    public static void Register(ResourceStore store, ResourceCatalog catalog, HandlerTable handlers, TimeProvider clock)
    {
        catalog.SetBehavior(TemplateConfigBehavior.ItemPath, new TemplateConfigBehavior());
        foreach (var (collection, type) in FlowBehavior.Types)
            catalog.SetBehavior($"{ResourceCatalog.ProjectPath}/live/{collection}/{{name}}", new FlowBehavior(type));
        handlers.Map($"GET {ResourceCatalog.ProjectPath}/live/search", ListHandlers.Across(scope => scope.Below("live", depth: 1)));
        foreach (var name in new[] { "configs", "presets" })
            handlers.Map($"GET {ResourceCatalog.ProjectPath}/templating/{name}", ListHandlers.Across(scope => scope.Below(ResourceScope.Key(["templating", name]), depth: 1)));
        store.ProjectCreated += project => ResourceWriter.Add(
            project,
            catalog.Get(DefaultPreset),
            ["api", "v1", "projects", project.Name, "templating", "presets", "encodingLive", "default"],
            [],
            clock.GetUtcNow());
    }
}

/// <summary>Template configurations: each write creates a version, identified by the hash of its content.</summary>
internal sealed class TemplateConfigBehavior : ResourceBehavior
{
    public const string ItemPath = "/api/v1/projects/{project_name}/templating/configs/{config_type}/{name}";

    private const int HashLength = 12;

    public override void Creating(ResourceWrite write) => Describe(write);

    public override void Updating(ResourceWrite write) => Describe(write);

    public override void Written(ResourceWrite write)
    {
        var versions = write.Scope.GetOrAdd(ResourceScope.Key([write.ItemKey, "versions"]));
        versions.Put(write.Resource["metadata"]!["hash"]!.GetValue<string>(), JsonText.ToBytes(write.Resource));
    }

    private static void Describe(ResourceWrite write)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonText.ToBytes(write.Resource["spec"]!)))[..HashLength];
        var metadata = write.Resource["metadata"] as JsonObject ?? [];
        metadata["hash"] = hash;
        metadata["type"] = write.Request.Parameter("config_type");
        write.Resource["metadata"] = metadata;
    }
}

/// <summary>Flows: their state follows the one that is wanted, and their type is that of the collection.</summary>
internal sealed class FlowBehavior(string type) : ResourceBehavior
{
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["liveChannels"] = "LiveChannel",
        ["liveEvents"] = "LiveEvent",
        ["staticMultiviewChannels"] = "StaticMultiviewChannel",
        ["staticMultiviewEvents"] = "StaticMultiviewEvent",
    };

    private const string Stopped = "Stopped";

    public override void Creating(ResourceWrite write)
    {
        Check(write);
        write.Resource["status"] = new JsonObject { ["state"] = Stopped };
    }

    public override void Updating(ResourceWrite write)
    {
        Check(write);
        write.Resource["status"] = write.Old!["status"]?.DeepClone();
    }

    public override void Written(ResourceWrite write)
    {
        var (wanted, before) = (Wanted(write.Resource), write.Old is null ? Stopped : Wanted(write.Old));
        if (wanted == before)
            return;
        var now = write.Request.Now;
        var passing = wanted == Stopped ? "Stopping" : "Starting";
        ResourceStates.Write(write.Resource, passing, isFinal: false);
        write.Scope.GetOrAdd(write.CollectionKey).Put(write.Name, JsonText.ToBytes(write.Resource));
        write.Scope.Transitions.Start(write.Scope, write.CollectionKey, write.Name, passing, [new StateTransition(now + write.Request.Settings.StateTime, wanted)], now);
    }

    public override void Deleting(ApiRequest request, StoredResource resource)
    {
        if (ResourceStates.Read(resource.ToObject()) is var state and not Stopped)
            throw ApiException.WrongState($"Flow '{resource.Name}' is {state}: it must be {Stopped} to be deleted.");
    }

    private void Check(ResourceWrite write)
    {
        if (write.Resource["spec"]?["transform"]?["type"]?.GetValue<string>() is { } given && given != type)
            throw ApiException.Refused("spec.transform.type", $"It must be {type} in this collection.");
    }

    private static string Wanted(JsonObject resource) => resource["spec"]!["state"]!.GetValue<string>();
}
