using MkIo.Json;

namespace MkIo.Media;

/// <summary>What the paths of a locator are asked for with.</summary>
[ApiSchema("StreamingLocatorListPathsSchema")]
public sealed class StreamingLocatorPathsQuery : ApiObject
{
    /// <summary>The style of the paths; that of the streaming endpoint they are for.</summary>
    [KnownValues("AMS", "Aquila", "Unified")] public string? UrlStyle { get; set; }
}
