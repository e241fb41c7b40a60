using MkIo.Json;

namespace MkIo.Media;

/// <summary>Where a transport is reached.</summary>
[ApiSchema("TransportStatusJsonFragment")]
public sealed class TransportStatus : ApiObject
{
    /// <summary>The addresses, given or allocated.</summary>
    public IList<string>? Urls { get; set; }
}
