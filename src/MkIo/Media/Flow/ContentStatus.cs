using MkIo.Json;

namespace MkIo.Media;

/// <summary>The state of content.</summary>
[ApiSchema("ContentStatusSchema")]
public sealed class ContentStatus : ApiObject
{
    /// <summary>Active while a live resource uses it.</summary>
    [KnownValues("Inactive", "Active")] public string? State { get; set; }
}
