using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Streaming policies: some are there from the start and stay as they are.</summary>
internal sealed class StreamingPolicyBehavior : ResourceBehavior
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/streamingPolicies/{policy_name}";

    private const string Prefix = "Predefined_";

    /// <summary>Gives a new project the policies that each project has.</summary>
    public static void AddPredefined(ResourceCatalog catalog, ResourceScope project, DateTimeOffset now)
    {
        var type = catalog.Get(ItemPath);
        foreach (var (name, properties) in Predefined())
            ResourceWriter.Add(
                project,
                type,
                ["api", "v1", "projects", project.Name, "media", "streamingPolicies", Prefix + name],
                new JsonObject { ["properties"] = properties },
                now);
    }

    public override void Creating(ResourceWrite write)
    {
        if (write.Name.StartsWith(Prefix, StringComparison.Ordinal))
            throw ApiException.Refused("name", $"Names that start with {Prefix} are the platform's.");
    }

    public override void Updating(ResourceWrite write) => RefusePredefined(write.Name);

    public override void Deleting(ApiRequest request, StoredResource resource)
    {
        RefusePredefined(resource.Name);
        InUse.ByLocator(request, $"Streaming policy '{resource.Name}'", locator => locator["streamingPolicyName"]!.GetValue<string>() == resource.Name);
    }

    private static void RefusePredefined(string name)
    {
        if (name.StartsWith(Prefix, StringComparison.Ordinal))
            throw ApiException.WrongState($"Streaming policy '{name}' is predefined and stays as it is.");
    }

    private static IEnumerable<(string Name, JsonObject Properties)> Predefined()
    {
        static JsonObject WidevineAndPlayReady() => new() { ["playReady"] = new JsonObject(), ["widevine"] = new JsonObject() };
        yield return ("ClearStreamingOnly", new JsonObject { ["noEncryption"] = Scheme(download: false) });
        yield return ("DownloadOnly", new JsonObject { ["noEncryption"] = Scheme(download: true, streaming: false) });
        yield return ("DownloadAndClearStreaming", new JsonObject { ["noEncryption"] = Scheme(download: true) });
        yield return ("ClearKey", new JsonObject { ["envelopeEncryption"] = Scheme() });
        yield return ("MultiDrmCencStreaming", new JsonObject { ["commonEncryptionCenc"] = Scheme(drm: WidevineAndPlayReady()) });
        yield return ("MultiDrmStreaming", new JsonObject
        {
            ["commonEncryptionCenc"] = Scheme(drm: WidevineAndPlayReady()),
            ["commonEncryptionCbcs"] = Scheme(drm: new JsonObject { ["fairPlay"] = new JsonObject { ["allowPersistentLicense"] = true } }),
        });
    }

    private static JsonObject Scheme(bool download = false, bool streaming = true, JsonObject? drm = null)
    {
        var scheme = new JsonObject
        {
            ["enabledProtocols"] = new JsonObject { ["download"] = download, ["dash"] = streaming, ["hls"] = streaming, ["smoothStreaming"] = false },
        };
        if (drm is not null)
            scheme["drm"] = drm;
        return scheme;
    }
}

/// <summary>One of the ways to encrypt that a streaming policy can have, and how paths and keys speak of it.</summary>
/// <param name="Field">Its name in the policy.</param>
/// <param name="Name">Its name in paths and keys.</param>
/// <param name="HlsOption">What an HLS manifest's path says of it.</param>
/// <param name="DashOption">What a DASH manifest's path says of it.</param>
internal sealed record EncryptionScheme(string Field, string Name, string? HlsOption, string? DashOption)
{
    private static readonly EncryptionScheme[] All =
    [
        new("noEncryption", "NoEncryption", null, null),
        new("envelopeEncryption", "EnvelopeEncryption", "cbc", "cbc"),
        new("commonEncryptionCenc", "CommonEncryptionCenc", "cenc", "cenc"),
        new("commonEncryptionCbcs", "CommonEncryptionCbcs", "cbcs-aapl", "cbcs"),
    ];

    public bool HasKey => HlsOption is not null;

    /// <summary>Those that a policy has, with what it says of each.</summary>
    public static IEnumerable<(EncryptionScheme Scheme, JsonObject Settings)> Of(JsonObject policy) =>
        from scheme in All
        let settings = policy["properties"]![scheme.Field] as JsonObject
        where settings is not null
        select (scheme, settings);

    public static bool Allows(JsonObject settings, string protocol) => settings["enabledProtocols"]?[protocol]?.GetValue<bool>() == true;
}
