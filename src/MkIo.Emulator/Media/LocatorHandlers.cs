using System.Text.Json.Nodes;
using MkIo.Emulator.Files;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Media;

/// <summary>What a streaming locator leads to: paths by protocol and encryption, and the values of its keys.</summary>
internal sealed class LocatorHandlers(ResourceCatalog catalog)
{
    private readonly ResourceType _locator = catalog.Get(StreamingLocatorBehavior.ItemPath);

    public async ValueTask<ApiResult> ListPathsAsync(ApiRequest request)
    {
        JsonObject locator, policy, asset;
        lock (request.Scope.Gate)
        {
            locator = ResourceHandlers.Find(request, _locator).ToObject()["properties"]!.AsObject();
            policy = Existing.Find(request.Scope, "streamingPolicies", locator["streamingPolicyName"]!.GetValue<string>())!;
            asset = Existing.Find(request.Scope, "assets", locator["assetName"]!.GetValue<string>())!;
        }
        var allowsDownload = EncryptionScheme.Of(policy).Any(entry => EncryptionScheme.Allows(entry.Settings, "download"));
        var files = allowsDownload ? await FilesAsync(request, asset).ConfigureAwait(false) : FileList.Empty;
        return request.Answer(new JsonObject
        {
            ["streamingPaths"] = new JsonArray([.. EncryptionScheme.Of(policy).SelectMany(entry => Paths(locator, entry.Scheme, entry.Settings))]),
            ["downloadPaths"] = new JsonArray([.. files.Files.Select(file => JsonValue.Create($"/{locator["streamingLocatorId"]}/{file.Name}"))]),
            ["drm"] = Drm(locator, policy),
        });
    }

    public ValueTask<ApiResult> ListKeysAsync(ApiRequest request)
    {
        lock (request.Scope.Gate)
        {
            ResourceHandlers.Find(request, _locator);
            var secret = request.Scope.Secrets.Find(_locator.ItemKey(request.Segments));
            return new(request.Answer(secret?.DeepClone() ?? new JsonObject { ["contentKeys"] = new JsonArray() }));
        }
    }

    private static async Task<FileList> FilesAsync(ApiRequest request, JsonObject asset)
    {
        var place = AssetBehavior.Place(asset);
        var access = await StorageAccess.FindAsync(request.State, request.Scope, place.Storage, request.Cancelled).ConfigureAwait(false);
        return access is null ? FileList.Empty : await access.ListAsync(place.Container, place.SubPath, request.Cancelled).ConfigureAwait(false);
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
