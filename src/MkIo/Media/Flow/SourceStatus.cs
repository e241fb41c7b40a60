using MkIo.Json;

namespace MkIo.Media;

/// <summary>The state of a source.</summary>
[ApiSchema("ContentSourceStatusSchema")]
public sealed class SourceStatus : ApiObject
{
    /// <summary>The network's name for people.</summary>
    public string? NetworkDisplayName { get; set; }

    /// <summary>An id for people to see, not for programs.</summary>
    public string? ShortId { get; set; }

    /// <summary>Active while a live resource uses it.</summary>
    [KnownValues("Inactive", "Active")] public string? State { get; set; }

    /// <summary>Where the stream is sent to.</summary>
    public TransportStatus? Transport { get; set; }
}
