using MkIo.Json;

namespace MkIo.Media;

/// <summary>The keys of a locator.</summary>
[ApiSchema("StreamingLocatorListContentKeysResponseSchema")]
public sealed class StreamingLocatorContentKeys : ApiObject
{
    /// <summary>The keys.</summary>
    public IList<StreamingLocatorContentKey>? ContentKeys { get; set; }
}
