using MkIo.Json;

namespace MkIo.Media;

/// <summary>Where a DRM system gets its licenses.</summary>
[ApiSchema("StreamingLocatorDrm")]
public sealed class StreamingLocatorDrm : ApiObject
{
    /// <summary>The address of the certificate.</summary>
    public string? CertificateUrl { get; set; }

    /// <summary>The address of the license server.</summary>
    public string? LicenseAcquisitionUrl { get; set; }
}
