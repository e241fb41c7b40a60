using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Storage;

namespace MkIo.Emulator.Media;

/// <summary>Streaming locators: their references must exist, and they get content keys where their policy encrypts.</summary>
internal sealed class StreamingLocatorBehavior() : StatefulBehavior("Creating", "Created")
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/streamingLocators/{locator_name}";

    private const int KeyLength = 16;

    private static readonly string[] Updatable = ["startTime", "endTime", "suppressed"];

    public override void Creating(ResourceWrite write)
    {
        base.Creating(write);
        var properties = write.Resource["properties"]!.AsObject();
        References.Asset(write.Scope, properties["assetName"]!.GetValue<string>(), "properties.assetName");
        var policy = References.Require(
            write.Scope, "streamingPolicies", "Streaming policy", properties["streamingPolicyName"]!.GetValue<string>(), "properties.streamingPolicyName");
        var keyPolicy = (properties["defaultContentKeyPolicyName"] ?? policy["properties"]!["defaultContentKeyPolicyName"])?.GetValue<string>();
        if (keyPolicy is not null)
            References.Require(write.Scope, "contentKeyPolicies", "Content key policy", keyPolicy, "properties.defaultContentKeyPolicyName");
        HideKeys(write, properties["contentKeys"] as JsonArray ?? MakeKeys(policy, keyPolicy));
    }

    public override void Updating(ResourceWrite write)
    {
        var (properties, old) = (write.Resource["properties"]!.AsObject(), write.Old!["properties"]!.AsObject());
        foreach (var name in old.Select(member => member.Key).Union(properties.Select(member => member.Key)).Except(Updatable).ToList())
            if (name == "contentKeys")
                properties[name] = old[name]?.DeepClone();
            else
                ImmutableFields.CheckField(write.Request.Operation, properties, old, name, FieldPath.Root.Child("properties"));
    }

    private static JsonArray MakeKeys(JsonObject policy, string? keyPolicy) => new([.. EncryptionScheme.Of(policy)
        .Where(entry => entry.Scheme.HasKey)
        .Select(entry => new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["type"] = entry.Scheme.Name,
            ["labelReferenceInStreamingPolicy"] = entry.Settings["contentKeys"]?["defaultKey"]?["label"]?.DeepClone() ?? "default",
            ["policyName"] = entry.Settings["contentKeys"]?["defaultKey"]?["policyName"]?.DeepClone() ?? keyPolicy,
        })
        .Select(WithoutNulls)]);

    private static JsonObject WithoutNulls(JsonObject key)
    {
        foreach (var name in key.Where(member => member.Value is null).Select(member => member.Key).ToList())
            key.Remove(name);
        return key;
    }

    /// <summary>The values of keys are returned by a separate operation only.</summary>
    private static void HideKeys(ResourceWrite write, JsonArray keys)
    {
        var withValues = keys.DeepClone().AsArray();
        foreach (var key in withValues)
            key!["value"] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength));
        foreach (var key in keys)
            key!.AsObject().Remove("value");
        write.Resource["properties"]!["contentKeys"] = keys.DeepClone();
        var itemKey = write.ItemKey;
        write.Scope.Secrets.Put(itemKey, new JsonObject { ["contentKeys"] = withValues });
    }
}

/// <summary>The paths of a streaming locator by protocol and encryption, and its content keys.</summary>
internal sealed class LocatorHandlers(ResourceCatalog catalog, StorageAccess storage)
{
    private readonly ResourceType _locator = catalog.Get(StreamingLocatorBehavior.ItemPath);

    public async ValueTask<ApiResult> ListPathsAsync(ApiRequest request)
    {
        JsonObject locator, policy, asset;
        lock (request.Scope.Gate)
        {
            locator = ResourceHandlers.Find(request, _locator).ToObject()["properties"]!.AsObject();
            policy = References.Find(request.Scope, "streamingPolicies", locator["streamingPolicyName"]!.GetValue<string>())!;
            asset = References.Find(request.Scope, "assets", locator["assetName"]!.GetValue<string>())!;
        }
        var allowsDownload = EncryptionScheme.Of(policy).Any(entry => EncryptionScheme.Allows(entry.Settings, "download"));
        var files = allowsDownload ? await storage.ListAsync(request, AssetBehavior.Place(asset)).ConfigureAwait(false) : FileList.Empty;
        return request.Respond(new JsonObject
        {
            ["streamingPaths"] = new JsonArray([.. EncryptionScheme.Of(policy).SelectMany(entry => Paths(locator, entry.Scheme, entry.Settings))]),
            ["downloadPaths"] = new JsonArray([.. files.Files.Select(file => JsonValue.Create($"/{locator["streamingLocatorId"]}/{file.Name}"))]),
            ["drm"] = Drm(locator, policy),
        });
    }

    public ApiResult ListKeys(ApiRequest request)
    {
        lock (request.Scope.Gate)
        {
            ResourceHandlers.Find(request, _locator);
            var secret = request.Scope.Secrets.Find(_locator.ItemKey(request.Segments));
            return request.Respond(secret?.DeepClone() ?? new JsonObject { ["contentKeys"] = new JsonArray() });
        }
    }

    private static IEnumerable<JsonObject> Paths(JsonObject locator, EncryptionScheme scheme, JsonObject settings)
    {
        if (EncryptionScheme.Allows(settings, "hls"))
            yield return Entry("Hls", "m3u8-cmaf", scheme.HlsOption);
        if (EncryptionScheme.Allows(settings, "dash"))
            yield return Entry("Dash", "mpd-time-cmaf", scheme.DashOption);

        JsonObject Entry(string protocol, string format, string? encryption) => new()
        {
            ["streamingProtocol"] = protocol,
            ["encryptionScheme"] = scheme.Name,
            ["paths"] = new JsonArray(Manifest(locator, format, encryption)),
        };
    }

    private static string Manifest(JsonObject locator, string format, string? encryption)
    {
        var options = $"format={format}";
        if (encryption is not null)
            options += $",encryption={encryption}";
        if (locator["filters"] is JsonArray { Count: > 0 } filters)
            options += $",filter={string.Join(';', filters)}";
        var name = locator["defaultManifestFilename"]?.GetValue<string>() ?? "manifest";
        return $"/{locator["streamingLocatorId"]}/{name}.ism/manifest({options})";
    }

    private static JsonObject Drm(JsonObject locator, JsonObject policy)
    {
        var drm = new JsonObject();
        foreach (var (scheme, settings) in EncryptionScheme.Of(policy))
        {
            var systems = settings["drm"]?.AsObject().Select(system => system.Key).ToList() ?? [];
            if (scheme.HasKey && systems.Count == 0)
                systems.Add("clearKey");
            foreach (var system in systems)
                drm[char.ToUpperInvariant(system[0]) + system[1..]] = Licenses(system, $"{MediaHosts.Licenses}/{system.ToLowerInvariant()}", locator);
        }
        return drm;
    }

    private static JsonObject Licenses(string system, string url, JsonObject locator)
    {
        var licenses = new JsonObject { ["licenseAcquisitionUrl"] = $"{url}/{locator["streamingLocatorId"]}" };
        if (system == "fairPlay")
            licenses["certificateUrl"] = $"{url}/certificate";
        return licenses;
    }
}
