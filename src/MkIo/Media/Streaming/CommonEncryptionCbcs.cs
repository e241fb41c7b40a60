using MkIo.Json;

namespace MkIo.Media;

/// <summary>Streams encrypted by CBCS.</summary>
[ApiSchema("CommonEncryptionCbcs")]
public sealed class CommonEncryptionCbcs : ApiObject
{
    /// <summary>Keys given with no DRM system.</summary>
    public ClearKeyEncryptionConfiguration? ClearKeyEncryptionConfiguration { get; set; }

    /// <summary>The tracks that stay in the clear.</summary>
    public IList<StreamingPolicyTrackSelection>? ClearTracks { get; set; }

    /// <summary>Which key encrypts which tracks.</summary>
    public StreamingPolicyContentKeys? ContentKeys { get; set; }

    /// <summary>The DRM systems.</summary>
    public CbcsDrmConfiguration? Drm { get; set; }

    /// <summary>The protocols.</summary>
    public EnabledProtocols? EnabledProtocols { get; set; }
}
