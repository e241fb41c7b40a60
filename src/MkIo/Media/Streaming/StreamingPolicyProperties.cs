using System.Text.Json;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>The properties of a streaming policy as the API groups them.</summary>
[ApiSchema("StreamingPolicyProperties")]
public sealed class StreamingPolicyProperties : ApiObject
{
    /// <summary>Settings of the catalog that serves the locators.</summary>
    public IDictionary<string, JsonElement>? Catalog { get; set; }

    /// <summary>Streams encrypted by CBCS, which FairPlay needs.</summary>
    public CommonEncryptionCbcs? CommonEncryptionCbcs { get; set; }

    /// <summary>Streams encrypted by CENC, for PlayReady and Widevine.</summary>
    public CommonEncryptionCenc? CommonEncryptionCenc { get; set; }

    /// <summary>The content key policy of locators that name none.</summary>
    public string? DefaultContentKeyPolicyName { get; set; }

    /// <summary>Streams encrypted by AES-128 with no DRM system.</summary>
    public EnvelopeEncryption? EnvelopeEncryption { get; set; }

    /// <summary>Streams in the clear.</summary>
    public NoEncryption? NoEncryption { get; set; }
}
