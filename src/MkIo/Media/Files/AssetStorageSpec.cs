using MkIo.Json;

namespace MkIo.Media;

/// <summary>What lies in an asset.</summary>
[ApiSchema("AssetStorageDataSpecSchema")]
public sealed class AssetStorageSpec : ApiObject
{
    /// <summary>The container.</summary>
    public string? Container { get; set; }

    /// <summary>Why there are no tracks.</summary>
    public IDictionary<string, string>? Error { get; set; }

    /// <summary>What the service could not read.</summary>
    public StorageExceptions? Exceptions { get; set; }

    /// <summary>The files at the top.</summary>
    public IList<StoredFile>? Files { get; set; }

    /// <summary>The folders at the top.</summary>
    public IList<StoredFolder>? Folders { get; set; }

    /// <summary>The format: ams.v0 has tracks, mk.mezz.v0 has periods.</summary>
    public string? FormatHint { get; set; }

    /// <summary>The DASH periods, by the name of their index.</summary>
    public IDictionary<string, Period>? Periods { get; set; }

    /// <summary>The server manifests, by file name.</summary>
    public IDictionary<string, ServerManifest>? Tracks { get; set; }
}
