using MkIo.Json;

namespace MkIo.Media;

/// <summary>The addresses that may reach a streaming endpoint.</summary>
[ApiSchema("StreamingEndpointIPACL")]
public sealed class StreamingEndpointIPAccess : ApiObject
{
    /// <summary>The addresses.</summary>
    [RequiredField] public IList<StreamingEndpointIPRange>? Allow { get; set; }
}
