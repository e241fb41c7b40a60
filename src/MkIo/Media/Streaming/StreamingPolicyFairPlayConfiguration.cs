using MkIo.Json;

namespace MkIo.Media;

/// <summary>FairPlay in a streaming policy.</summary>
[ApiSchema("StreamingPolicyFairPlayConfiguration")]
public sealed class StreamingPolicyFairPlayConfiguration : ApiObject
{
    /// <summary>Whether devices may keep a license.</summary>
    [RequiredField] public bool AllowPersistentLicense { get; set; }

    /// <summary>The address of a license server of the user's own.</summary>
    public string? CustomLicenseAcquisitionUrlTemplate { get; set; }
}
