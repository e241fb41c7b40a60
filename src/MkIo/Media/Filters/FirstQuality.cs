using MkIo.Json;

namespace MkIo.Media;

/// <summary>The quality that a player starts with.</summary>
[ApiSchema("FirstQuality")]
public sealed class FirstQuality : ApiObject
{
    /// <summary>The bitrate to start near, in bits per second; the nearest one there is is taken.</summary>
    [RequiredField] public long? Bitrate { get; set; }
}
