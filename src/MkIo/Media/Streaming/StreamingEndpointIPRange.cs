using MkIo.Json;

namespace MkIo.Media;

/// <summary>A range of addresses.</summary>
[ApiSchema("IPAcl")]
public sealed class StreamingEndpointIPRange : ApiObject
{
    /// <summary>The address, or the first of the range.</summary>
    [RequiredField] public string? Address { get; set; }

    /// <summary>The range's name.</summary>
    public string? Name { get; set; }

    /// <summary>The length of the range's prefix; 32 for one address.</summary>
    public int? SubnetPrefixLength { get; set; }
}
