using MkIo.Json;

namespace MkIo.Media;

/// <summary>A listing of an asset: its files, folders and tracks.</summary>
[ApiSchema("AssetStorageResponseSchema")]
public sealed class AssetStorage : ApiObject
{
    /// <summary>The asset.</summary>
    public AssetStorageMetadata? Metadata { get; set; }

    /// <summary>What lies in it.</summary>
    public AssetStorageSpec? Spec { get; set; }
}
