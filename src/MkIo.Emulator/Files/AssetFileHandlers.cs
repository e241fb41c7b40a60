using System.Globalization;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Media;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Storage;

namespace MkIo.Emulator.Files;

/// <summary>The operations on the files of an asset: lists them, and hands out tokens for their download.</summary>
internal sealed class AssetFileHandlers(ResourceCatalog catalog, StorageAccess storage, TimeProvider clock)
{
    private readonly ResourceType _asset = catalog.Get(AssetBehavior.ItemPath);

    public void Register(HandlerTable handlers)
    {
        handlers.Map($"GET {AssetBehavior.ItemPath}/storage/", ListAsync);
        handlers.Map($"POST {AssetBehavior.ItemPath}/getFileAccessInfo", GetAccessAsync);
    }

    private async ValueTask<ApiResult> ListAsync(ApiRequest request)
    {
        var asset = Find(request);
        var place = AssetBehavior.Place(asset);
        var list = await storage.ListAsync(request, place).ConfigureAwait(false);
        var spec = new JsonObject
        {
            ["container"] = place.Container,
            ["formatHint"] = "ams.v0",
            ["files"] = list.FilesJson(),
            ["folders"] = list.FoldersJson(),
        };
        if (TrackList.Create(list, request.Now) is { } tracks)
            spec["tracks"] = tracks;
        else
            spec["error"] = new JsonObject { ["tracks"] = "No valid tracks were found." };
        return request.Respond(new JsonObject
        {
            ["metadata"] = new JsonObject { ["id"] = asset["properties"]!["assetId"]!.DeepClone(), ["name"] = asset["name"]!.DeepClone() },
            ["spec"] = spec,
        });
    }

    private async ValueTask<ApiResult> GetAccessAsync(ApiRequest request)
    {
        var place = AssetBehavior.Place(Find(request));
        await storage.CheckReadingAsync(request.Scope, place, request.Now, request.Cancelled).ConfigureAwait(false);
        var lifetime = TimeSpan.FromSeconds(request.Settings.FileTokenSeconds);
        var access = new JsonObject
        {
            ["storageAccountName"] = place.Storage,
            ["containerName"] = place.Container,
            ["jwt"] = new FileToken(request.Scope.Name, place, clock.GetUtcNow() + lifetime).Sign(),
            ["url"] = $"{request.BaseUrl.GetLeftPart(UriPartial.Authority)}{DownloadEndpoint.Root}/{request.Scope.Id}/",
        };
        if (place.SubPath is { } path)
            access["subPath"] = path;
        return request.Respond(access);
    }

    private JsonObject Find(ApiRequest request)
    {
        lock (request.Scope.Gate)
            return ResourceHandlers.Find(request, _asset).ToObject();
    }
}

/// <summary>
/// The tracks that files of these names most likely hold, as a server manifest lists them. Nothing looks into the files.
/// </summary>
internal static class TrackList
{
    private const string DefaultManifest = "manifest.ism";

    private static readonly Dictionary<string, string[]> KindsByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp4"] = ["video", "audio"],
        [".mov"] = ["video", "audio"],
        [".mkv"] = ["video", "audio"],
        [".ts"] = ["video", "audio"],
        [".ismv"] = ["video"],
        [".cmfv"] = ["video"],
        [".isma"] = ["audio"],
        [".cmfa"] = ["audio"],
        [".m4a"] = ["audio"],
        [".mp3"] = ["audio"],
        [".aac"] = ["audio"],
        [".vtt"] = ["textstream"],
        [".ttml"] = ["textstream"],
        [".cmft"] = ["textstream"],
    };

    /// <summary>The tracks by manifest; null where no file holds one.</summary>
    public static JsonObject? Create(FileList list, DateTimeOffset now)
    {
        var body = new JsonObject { ["textstream"] = new JsonArray(), ["video"] = new JsonArray(), ["audio"] = new JsonArray() };
        var number = 0;
        foreach (var file in list.Files)
            foreach (var kind in KindsByExtension.GetValueOrDefault(Path.GetExtension(file.Name), []))
                body[kind]!.AsArray().Add(Track(kind, file.Name, ++number));
        if (number == 0)
            return null;
        var manifest = list.Files.FirstOrDefault(file => file.Name.EndsWith(".ism", StringComparison.OrdinalIgnoreCase))?.Name ?? DefaultManifest;
        return new JsonObject { [manifest] = new JsonObject { ["head"] = Head(manifest, now), ["body"] = body } };
    }

    private static JsonObject Track(string kind, string file, int number)
    {
        var track = new JsonObject
        {
            ["src"] = file,
            ["systemBitrate"] = kind switch { "video" => "2000000", "audio" => "128000", _ => "1000" },
            ["trackID"] = number.ToString(CultureInfo.InvariantCulture),
            ["trackName"] = $"{kind}_{number}",
        };
        if (kind == "textstream")
        {
            track["manifestOutput"] = "true";
            track["parentTrackName"] = string.Empty;
        }
        else
        {
            track["systemLanguage"] = "und";
        }
        return track;
    }

    private static JsonObject Head(string manifest, DateTimeOffset now) => new()
    {
        ["clientManifestRelativePath"] = Path.ChangeExtension(manifest, ".ismc"),
        ["availabilityStartTime"] = JsonText.Time(now),
        ["compatVersion"] = "2.0",
        ["formats"] = "vod-cmaf",
        ["fragmentsPerHLSSegment"] = "1",
        ["extra"] = new JsonObject(),
    };
}
