using System.Text.RegularExpressions;

namespace MkIo.Storage;

/// <summary>What MK.IO accepts as an S3 bucket and key.</summary>
internal static class S3Rules
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly Regex Bucket = new(@"^(?!.*\.\.)[a-z0-9][-a-z0-9.]{1,61}[a-z0-9]$", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex KeyId = new("^A[KS]IA[0-9A-Z]{16}$", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex Key = new("^[A-Za-z0-9+/=]{40}$", RegexOptions.CultureInvariant, Limit);

    /// <summary>Judges the form of a bucket's name.</summary>
    /// <param name="bucketName">The bucket's name.</param>
    public static StorageCheck CheckBucket(string bucketName)
    {
        if (Bucket.IsMatch(Guard.NotNull(bucketName)))
            return StorageCheck.Pass("BucketName", $"'{bucketName}' has the form of a bucket's name.");
        return StorageCheck.Fail("BucketName",
            $"'{bucketName}' is not the name of a bucket: 3 to 63 lower-case letters, digits, hyphens and single dots.",
            string.Equals(bucketName, bucketName.ToLowerInvariant(), StringComparison.Ordinal)
                ? "Copy the name from the S3 console, without s3:// and without a path."
                : $"Bucket names have no capitals; did you mean '{bucketName.ToLowerInvariant()}'?");
    }

    /// <summary>Judges the form of an access key.</summary>
    /// <param name="accessKeyId">The key's id.</param>
    /// <param name="secretAccessKey">The key.</param>
    public static IReadOnlyList<StorageCheck> CheckKey(string accessKeyId, Secret secretAccessKey)
        => [CheckKeyId(Guard.NotNull(accessKeyId)), CheckKey(Guard.NotNull(secretAccessKey).Reveal())];

    private static StorageCheck CheckKeyId(string accessKeyId)
    {
        if (!KeyId.IsMatch(accessKeyId))
        {
            return StorageCheck.Fail("AccessKeyId", "The access key id is not of the form AKIA or ASIA and 16 capitals or digits.",
                "Copy it from the IAM user's 'Security credentials'; take care not to swap id and secret.");
        }

        return accessKeyId.StartsWith("ASIA", StringComparison.Ordinal)
            ? StorageCheck.Warn("AccessKeyId", "The access key is a temporary one (ASIA): it ends within hours, and needs a session token that MK.IO does not take.",
                "Make an access key of an IAM user, which begins with AKIA.")
            : StorageCheck.Pass("AccessKeyId", "The access key id has the form of one.");
    }

    private static StorageCheck CheckKey(string key)
        => Key.IsMatch(key)
            ? StorageCheck.Pass("SecretAccessKey", "The secret access key has the form of one.")
            : StorageCheck.Fail("SecretAccessKey", $"The secret access key has {key.Length} characters or signs that no key has; a key has 40.",
                "Copy it again; AWS shows it once, so a new key may be needed.");
}

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
