using MkIo.Json;

namespace MkIo.Media;

/// <summary>Keys given with no DRM system.</summary>
[ApiSchema("ClearKeyEncryptionConfiguration")]
public sealed class ClearKeyEncryptionConfiguration : ApiObject
{
    /// <summary>The address of a key server of the user's own.</summary>
    public string? CustomKeysAcquisitionUrlTemplate { get; set; }
}
