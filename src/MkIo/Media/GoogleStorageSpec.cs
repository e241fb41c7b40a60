using MkIo.Json;

namespace MkIo.Media;

/// <summary>A Google Cloud Storage bucket.</summary>
[ApiSchema("GoogleStorageSpecRead", "GoogleStorageSpecCreate", "GoogleStorageSpecPatch")]
public sealed class GoogleStorageSpec : StorageSpec
{
    /// <summary>The bucket, 2 to 256 characters; fixed at creation.</summary>
    public string? BucketName { get; set; }

    /// <summary>The service account that opens it; required at creation.</summary>
    public GoogleCredential? Credential { get; set; }
}
