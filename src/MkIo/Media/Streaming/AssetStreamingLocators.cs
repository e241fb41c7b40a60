using MkIo.Json;

namespace MkIo.Media;

/// <summary>The locators that publish an asset.</summary>
[ApiSchema("AssetStreamingLocatorListSchema")]
public sealed class AssetStreamingLocators : ApiObject
{
    /// <summary>The locators' properties.</summary>
    public IList<StreamingLocatorProperties>? StreamingLocators { get; set; }
}
