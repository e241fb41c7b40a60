using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Makes the least IAM policy that MK.IO needs for S3 buckets, as JSON.</summary>
/// <remarks>
/// <para>ListBucket on the buckets, and GetObject, PutObject and DeleteObject on their objects; nothing else. Nobody is asked: the text is for 'aws iam create-policy' or New-IAMPolicy.</para>
/// <para>about_MkIo_Storage walks from the policy to the registered storage account.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Give an IAM user these permissions, with AWS.Tools.</para>
/// <code>Write-IAMUserPolicy -UserName mkio -PolicyName mkio -PolicyDocument (New-MkIoS3Policy my-archive)</code>
/// </example>
/// <example>
/// <para>The same with the AWS CLI, for buckets that are only read.</para>
/// <code>New-MkIoS3Policy source-a,source-b -ReadOnly | Set-Content policy.json
/// aws iam create-policy --policy-name mkio-sources --policy-document file://policy.json</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.New, "MkIoS3Policy")]
[OutputType(typeof(string))]
public sealed class NewMkIoS3PolicyCommand : AsyncCmdlet
{
    // What has a bucket's name under BucketName and stands for that bucket.
    private static readonly string[] Known = ["MkIo.Media.StorageAccount", "Amazon.S3.Model.S3Bucket"];

    private readonly List<string> _buckets = [];

    /// <summary>A bucket: its name, an object of Get-S3Bucket or Get-MkIoStorageAccount, or a row with the column BucketName.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The buckets that the policy opens.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] BucketName { get; set; } = [];

    /// <summary>Leaves out PutObject and DeleteObject: for buckets that MK.IO takes from and never writes to.</summary>
    [Parameter]
    public SwitchParameter ReadOnly { get; set; }

    /// <summary>Gathers the buckets: one policy is for all of them.</summary>
    protected override void ProcessRecord()
    {
        if (IsBound(nameof(InputObject)) && (InputObject is null || InputObject.BaseObject is string text && string.IsNullOrWhiteSpace(text)))
        {
            Try(InputObject, () => throw Invalid("Nothing was piped ($null or a blank string), where a bucket or its name was expected."));
            return;
        }

        if (InputObject is { BaseObject: not string } item && !IsBucket(item, ObjectKind.Of(item)))
        {
            Try(item, () => throw Invalid($"A bucket was expected, and {ObjectKind.InWords(ObjectKind.Of(item).Types[0])} was piped. Pipe names, or objects that have a BucketName."));
            return;
        }

        foreach (var bucket in BucketName)
        {
            Try(bucket, () =>
            {
                var check = S3Rules.CheckBucket(bucket);
                if (check.Result == StorageCheckResult.Fail)
                    throw Invalid(check.ToString());
                _buckets.Add(bucket);
            });
        }
    }

    private static bool IsBucket(PSObject item, ObjectKind kind)
        => (kind.IsRow || Known.Contains(kind.Types[0])) && item.Properties[nameof(BucketName)] is not null;

    /// <summary>Writes the policy.</summary>
    protected override void EndProcessing()
    {
        if (_buckets.Count > 0)
            WriteObject(S3Policy.Create(_buckets, ReadOnly));
    }
}
