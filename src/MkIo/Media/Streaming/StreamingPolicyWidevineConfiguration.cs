using MkIo.Json;

namespace MkIo.Media;

/// <summary>Widevine in a streaming policy.</summary>
[ApiSchema("StreamingPolicyWidevineConfiguration")]
public sealed class StreamingPolicyWidevineConfiguration : ApiObject
{
    /// <summary>The address of a license server of the user's own.</summary>
    public string? CustomLicenseAcquisitionUrlTemplate { get; set; }
}
