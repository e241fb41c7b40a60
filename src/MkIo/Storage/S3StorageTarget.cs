using MkIo.Http;

namespace MkIo.Storage;

/// <summary>An S3 bucket and an access key for it.</summary>
/// <param name="bucketName">The bucket's name.</param>
/// <param name="accessKeyId">The key's id.</param>
/// <param name="secretAccessKey">The key.</param>
public sealed class S3StorageTarget(string bucketName, string accessKeyId, Secret secretAccessKey) : StorageTarget
{
    /// <summary>The bucket's name.</summary>
    public string BucketName { get; } = Guard.NotNull(bucketName);

    /// <summary>The key's id.</summary>
    public string AccessKeyId { get; } = Guard.NotNull(accessKeyId);

    /// <summary>The key.</summary>
    public Secret SecretAccessKey { get; } = Guard.NotNull(secretAccessKey);

    /// <inheritdoc/>
    public override string Address => BucketName;

    private protected override Task<IReadOnlyList<StorageCheck>> RunAsync(StorageCheckOptions options, CancellationToken cancellationToken)
        => S3Checks.RunAsync(this, options, cancellationToken);
}
