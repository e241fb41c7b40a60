using MkIo.Json;

namespace MkIo.Media;

/// <summary>Which protocols serve streams in the clear.</summary>
[ApiSchema("NoEncryption")]
public sealed class NoEncryption : ApiObject
{
    /// <summary>The protocols.</summary>
    public EnabledProtocols? EnabledProtocols { get; set; }
}
