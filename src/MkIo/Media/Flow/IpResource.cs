using MkIo.Json;

namespace MkIo.Media;

/// <summary>The address that is reserved for a listener.</summary>
[ApiSchema("IpResourceJsonFragment")]
public sealed class IpResource : ApiObject
{
    /// <summary>External for a public address, Internal for one of the network, None for no reservation.</summary>
    [RequiredField, KnownValues("None", "External", "Internal")] public string? Type { get; set; }
}
