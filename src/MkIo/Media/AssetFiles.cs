using System.Globalization;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A file or folder of an asset.</summary>
/// <param name="AssetName">The asset.</param>
/// <param name="Name">The name within the asset.</param>
/// <param name="Length">The size in bytes; null for a folder.</param>
/// <param name="IsFolder">Whether it is a folder. What lies in a folder is not listed.</param>
public sealed record AssetFile(string AssetName, string Name, long? Length, bool IsFolder)
{
    /// <summary>The name within the asset, by which a piped file is told from an asset.</summary>
    public string FileName => Name;

    /// <summary>The files and folders of a listing.</summary>
    /// <param name="asset">The asset's name.</param>
    /// <param name="storage">The listing.</param>
    public static IEnumerable<AssetFile> Of(string asset, AssetStorage storage)
    {
        var spec = Guard.NotNull(storage).Spec;
        return (spec?.Folders ?? []).Select(folder => new AssetFile(asset, folder.Name ?? string.Empty, null, true))
            .Concat((spec?.Files ?? []).Select(file => new AssetFile(asset, file.Name ?? string.Empty, file.Size, false)));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>The files of one asset, as MK.IO sees them in the asset's storage.</summary>
public sealed class AssetFiles
{
    private readonly ApiSender _sender;
    private readonly string _assetPath;

    internal AssetFiles(ApiSender sender, string assetPath)
    {
        _sender = sender;
        _assetPath = assetPath;
    }

    /// <summary>Lists the files, folders and tracks at the top of the asset (<c>GET …/storage/</c>).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<AssetStorage> ListAsync(CancellationToken cancellationToken = default)
        => _sender.SendAsync(new ApiRequest(HttpMethod.Get, $"{_assetPath}/storage/"), MkIoJson.TypeInfo<AssetStorage>(), cancellationToken);

    /// <summary>Asks for what opens the files for a short time (<c>POST …/getFileAccessInfo</c>).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed; an expired SAS of the storage account is the usual cause.</exception>
    public Task<AssetFileAccess> GetAccessAsync(CancellationToken cancellationToken = default) => GetAccessAsync(null, cancellationToken);

    /// <summary>Asks for what opens the files, and repeats that no more often than it is said.</summary>
    /// <param name="maxRetries">The most retries; null for those of the client.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    internal Task<AssetFileAccess> GetAccessAsync(int? maxRetries, CancellationToken cancellationToken)
        => _sender.SendAsync(new ApiRequest(HttpMethod.Post, $"{_assetPath}/getFileAccessInfo") { ChangesNothing = true, MaxRetries = maxRetries }, MkIoJson.TypeInfo<AssetFileAccess>(), cancellationToken);

    /// <summary>Reads files of the asset; dispose it when they are read.</summary>
    public AssetFileReader OpenReader() => new(this);

    internal Task<HttpResponseMessage> OpenAsync(ApiRequest request, CancellationToken cancellationToken) => _sender.OpenAsync(request, cancellationToken);
}

/// <summary>A track of an asset, out of a server manifest or a DASH presentation; what that one does not say is null.</summary>
public sealed class AssetTrack
{
    /// <summary>The asset.</summary>
    public required string AssetName { get; init; }

    /// <summary>The manifest or index that lists the track.</summary>
    public required string Manifest { get; init; }

    /// <summary>video, audio or text.</summary>
    public required string? Type { get; init; }

    /// <summary>The track's name or ID.</summary>
    public string? Name { get; init; }

    /// <summary>The language.</summary>
    public string? Language { get; init; }

    /// <summary>Bits per second.</summary>
    public long? Bitrate { get; init; }

    /// <summary>The codec.</summary>
    public string? Codec { get; init; }

    /// <summary>The width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>The file.</summary>
    public string? Source { get; init; }

    /// <summary>The tracks of a listing.</summary>
    /// <param name="asset">The asset's name.</param>
    /// <param name="storage">The listing.</param>
    public static IEnumerable<AssetTrack> Of(string asset, AssetStorage storage)
    {
        var spec = Guard.NotNull(storage).Spec;
        var manifests = (spec?.Tracks ?? new Dictionary<string, ServerManifest>()).SelectMany(entry => OfManifest(asset, entry.Key, entry.Value.Body));
        var periods = (spec?.Periods ?? new Dictionary<string, Period>()).SelectMany(entry => OfPeriod(asset, entry.Key, entry.Value));
        return manifests.Concat(periods);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? Type ?? string.Empty;

    private static IEnumerable<AssetTrack> OfManifest(string asset, string manifest, ManifestBody? body)
    {
        foreach (var (type, track) in (body?.Video ?? []).Select(track => ("video", track)).Concat((body?.Audio ?? []).Select(track => ("audio", track))))
            yield return new AssetTrack { AssetName = asset, Manifest = manifest, Type = type, Name = track.TrackName, Language = track.SystemLanguage, Bitrate = Number(track.SystemBitrate), Source = track.Src };
        foreach (var track in body?.Textstream ?? [])
            yield return new AssetTrack { AssetName = asset, Manifest = manifest, Type = "text", Name = track.TrackName, Bitrate = Number(track.SystemBitrate), Source = track.Src };
    }

    private static IEnumerable<AssetTrack> OfPeriod(string asset, string index, Period period)
        => from set in period.AdaptationSet ?? []
           from quality in set.Representation ?? []
           select new AssetTrack
           {
               AssetName = asset,
               Manifest = index,
               Type = set.ContentType ?? (quality.MimeType ?? set.MimeType)?.Split('/')[0],
               Name = quality.Id,
               Bitrate = Number(quality.Bandwidth),
               Codec = quality.Codecs,
               Width = (int?)Number(quality.Width),
               Height = (int?)Number(quality.Height),
           };

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
