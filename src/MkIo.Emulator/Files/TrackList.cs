using System.Globalization;
using System.Text.Json.Nodes;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Files;

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
        ["availabilityStartTime"] = ServerFields.Time(now),
        ["compatVersion"] = "2.0",
        ["formats"] = "vod-cmaf",
        ["fragmentsPerHLSSegment"] = "1",
        ["extra"] = new JsonObject(),
    };
}
