using MkIo.Json;

namespace MkIo.Media;

/// <summary>PlayReady in a streaming policy.</summary>
[ApiSchema("StreamingPolicyPlayReadyConfiguration")]
public sealed class StreamingPolicyPlayReadyConfiguration : ApiObject
{
    /// <summary>The address of a license server of the user's own.</summary>
    public string? CustomLicenseAcquisitionUrlTemplate { get; set; }

    /// <summary>Custom attributes of the PlayReady header.</summary>
    public string? PlayReadyCustomAttributes { get; set; }
}
