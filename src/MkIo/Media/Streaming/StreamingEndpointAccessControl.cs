using MkIo.Json;

namespace MkIo.Media;

/// <summary>Who may reach a streaming endpoint.</summary>
[ApiSchema("StreamingEndpointAccessControl")]
public sealed class StreamingEndpointAccessControl : ApiObject
{
    /// <summary>Signed headers of Akamai.</summary>
    public StreamingEndpointAkamaiAccess? Akamai { get; set; }

    /// <summary>Addresses that may reach it; all where it is not given.</summary>
    public StreamingEndpointIPAccess? Ip { get; set; }
}
