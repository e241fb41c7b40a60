using MkIo.Json;

namespace MkIo.Media;

/// <summary>An Amazon S3 bucket.</summary>
[ApiSchema("AWSStorageSpecRead", "AWSStorageSpecCreate", "AWSStorageSpecPatch")]
public sealed class S3StorageSpec : StorageSpec
{
    /// <summary>The bucket; fixed at creation.</summary>
    public string? BucketName { get; set; }

    /// <summary>The key that opens it; required at creation.</summary>
    public S3Credential? Credential { get; set; }

    /// <summary>The bucket's address.</summary>
    [ReadOnlyField] public string? Url { get; set; }
}
