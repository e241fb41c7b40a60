using MkIo.Json;

namespace MkIo.Media;

/// <summary>Streams encrypted by AES-128 with no DRM system.</summary>
[ApiSchema("EnvelopeEncryption")]
public sealed class EnvelopeEncryption : ApiObject
{
    /// <summary>The tracks that stay in the clear.</summary>
    public IList<StreamingPolicyTrackSelection>? ClearTracks { get; set; }

    /// <summary>Which key encrypts which tracks.</summary>
    public StreamingPolicyContentKeys? ContentKeys { get; set; }

    /// <summary>The address of a key server of the user's own.</summary>
    public string? CustomKeyAcquisitionUrlTemplate { get; set; }

    /// <summary>The protocols.</summary>
    public EnabledProtocols? EnabledProtocols { get; set; }
}
