using System.Security.Cryptography;
using System.Text.Json.Nodes;
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

/// <summary>Template configurations: each write is a version of its own, known by the hash of its content.</summary>
internal sealed class TemplateConfigBehavior : ResourceBehavior
{
    public const string ItemPath = "/api/v1/projects/{project_name}/templating/configs/{config_type}/{name}";

    private const int HashLength = 12;

    public override void Creating(ResourceWrite write) => Describe(write);

    public override void Updating(ResourceWrite write) => Describe(write);

    public override void Written(ResourceWrite write)
    {
        var versions = write.Scope.GetOrAdd(ResourceScope.Key([.. write.Request.Segments[4..], "versions"]));
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
