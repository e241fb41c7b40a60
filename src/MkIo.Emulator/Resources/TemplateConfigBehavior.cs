using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

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
