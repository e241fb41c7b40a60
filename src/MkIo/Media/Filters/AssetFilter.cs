using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A filter of one asset.</summary>
[ApiSchema("AssetFilterSchema", "AssetFilterPutSchema")]
public sealed class AssetFilter : MediaFilter
{
    /// <summary>The asset that it belongs to.</summary>
    [JsonIgnore] public string? AssetName { get; set; }
}
