using MkIo.Json;

namespace MkIo.Media;

/// <summary>An access key of an S3 bucket.</summary>
[ApiSchema("AWSCredentialSpec")]
public sealed class S3CredentialSpec : StorageCredentialSpec
{
    /// <summary>The key.</summary>
    public S3Credential? Credential { get; set; }
}
