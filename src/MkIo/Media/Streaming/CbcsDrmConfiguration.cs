using MkIo.Json;

namespace MkIo.Media;

/// <summary>The DRM systems of CBCS streams.</summary>
[ApiSchema("CbcsDrmConfiguration")]
public sealed class CbcsDrmConfiguration : ApiObject
{
    /// <summary>FairPlay, for Apple devices.</summary>
    public StreamingPolicyFairPlayConfiguration? FairPlay { get; set; }

    /// <summary>PlayReady, for Windows, Edge and Xbox.</summary>
    public StreamingPolicyPlayReadyConfiguration? PlayReady { get; set; }

    /// <summary>Widevine, for Chrome, Firefox and Android.</summary>
    public StreamingPolicyWidevineConfiguration? Widevine { get; set; }
}
