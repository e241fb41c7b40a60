using MkIo.Json;

namespace MkIo.Media;

/// <summary>A service account's key for a Google bucket.</summary>
[ApiSchema("GoogleCredentialSpec")]
public sealed class GoogleCredentialSpec : StorageCredentialSpec
{
    /// <summary>The key.</summary>
    public GoogleCredential? Credential { get; set; }
}
