using MkIo.Json;

namespace MkIo.Media;

/// <summary>The DRM systems of CENC streams.</summary>
[ApiSchema("CencDrmConfiguration")]
public sealed class CencDrmConfiguration : ApiObject
{
    /// <summary>PlayReady, for Windows, Edge and Xbox.</summary>
    public StreamingPolicyPlayReadyConfiguration? PlayReady { get; set; }

    /// <summary>Widevine, for Chrome, Firefox and Android.</summary>
    public StreamingPolicyWidevineConfiguration? Widevine { get; set; }
}
