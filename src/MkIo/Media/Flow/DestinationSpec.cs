using MkIo.Json;

namespace MkIo.Media;

/// <summary>Where a destination is; fixed at creation.</summary>
[ApiSchema("DestinationBodySpec")]
public sealed class DestinationSpec : ApiObject
{
    /// <summary>The id of an Aquila source, in place of a transport.</summary>
    public string? AquilaSourceId { get; set; }

    /// <summary>The network.</summary>
    public string? NetworkName { get; set; }

    /// <summary>How the stream leaves.</summary>
    public Transport? Transport { get; set; }
}
