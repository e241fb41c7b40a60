using MkIo.Json;

namespace MkIo.Media;

/// <summary>The asset that a listing is of.</summary>
[ApiSchema("AssetStorageDataMetadataSchema")]
public sealed class AssetStorageMetadata : ApiObject
{
    /// <summary>The asset's id.</summary>
    public Guid? Id { get; set; }

    /// <summary>The asset's name.</summary>
    public string? Name { get; set; }
}
