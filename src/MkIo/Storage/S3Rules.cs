using System.Text.RegularExpressions;
using MkIo.Http;

namespace MkIo.Storage;

/// <summary>What MK.IO accepts as an S3 bucket and key.</summary>
public static class S3Rules
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly Regex Bucket = new(@"^(?!.*\.\.)[a-z0-9][-a-z0-9.]{1,61}[a-z0-9]$", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex KeyId = new("^A[KS]IA[0-9A-Z]{16}$", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex Key = new("^[A-Za-z0-9+/=]{40}$", RegexOptions.CultureInvariant, Limit);

    /// <summary>Judges bucket name and key without asking anybody.</summary>
    /// <param name="bucketName">The bucket's name.</param>
    /// <param name="accessKeyId">The key's id.</param>
    /// <param name="secretAccessKey">The key.</param>
    /// <returns>What is wrong; nothing when all is well.</returns>
    public static IReadOnlyList<StorageProblem> Judge(string bucketName, string accessKeyId, Secret secretAccessKey)
    {
        var problems = new List<StorageProblem>();
        if (!Bucket.IsMatch(Guard.NotNull(bucketName)))
        {
            problems.Add(new StorageProblem("BucketName",
                $"'{bucketName}' is not the name of a bucket: 3 to 63 lower-case letters, digits, hyphens and single dots.",
                string.Equals(bucketName, bucketName.ToLowerInvariant(), StringComparison.Ordinal)
                    ? "Copy the name from the S3 console, without s3:// and without a path."
                    : $"Bucket names have no capitals; did you mean '{bucketName.ToLowerInvariant()}'?"));
        }

        if (!KeyId.IsMatch(Guard.NotNull(accessKeyId)))
        {
            problems.Add(new StorageProblem("AccessKeyId",
                "The access key id is not of the form AKIA or ASIA and 16 capitals or digits.",
                "Copy it from the IAM user's 'Security credentials'; take care not to swap id and secret."));
        }

        if (!Key.IsMatch(Guard.NotNull(secretAccessKey).Reveal()))
        {
            problems.Add(new StorageProblem("SecretAccessKey",
                $"The secret access key has {secretAccessKey.Reveal().Length} characters or signs that no key has; a key has 40.",
                "Copy it again; AWS shows it once, so a new key may be needed."));
        }

        return problems;
    }
}
