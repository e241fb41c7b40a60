using MkIo.Json;

namespace MkIo.Media;

/// <summary>The state of a destination.</summary>
[ApiSchema("DestinationStatusSchema")]
public sealed class DestinationStatus : ApiObject
{
    /// <summary>The network's name for people.</summary>
    public string? NetworkDisplayName { get; set; }

    /// <summary>Active while a live resource uses it.</summary>
    [KnownValues("Inactive", "Active")] public string? State { get; set; }

    /// <summary>Where the stream can be had.</summary>
    public TransportStatus? Transport { get; set; }
}
