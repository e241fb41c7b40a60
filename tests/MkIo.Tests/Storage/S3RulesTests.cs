using MkIo.Http;
using MkIo.Storage;

namespace MkIo.Tests.Storage;

public sealed class S3RulesTests
{
    private const string KeyId = "AKIAABCDEFGHIJKLMNOP";
    private static readonly Secret Key = Secret.From(new string('k', 40));

    [Fact]
    public void A_good_bucket_and_key_have_no_problem() => Assert.Empty(S3Rules.Judge("my.bucket-1", KeyId, Key));

    [Theory]
    [InlineData("My-Bucket", "did you mean 'my-bucket'")]
    [InlineData("s3://bucket", "without s3://")]
    [InlineData("a..b", "without s3://")]
    [InlineData("ab", "without s3://")]
    public void A_bad_bucket_is_said(string bucket, string cure)
    {
        var problem = Assert.Single(S3Rules.Judge(bucket, KeyId, Key));
        Assert.Equal("BucketName", problem.Id);
        Assert.Contains(cure, problem.Cure);
    }

    [Fact]
    public void A_bad_key_is_said_and_not_shown()
    {
        var problems = S3Rules.Judge("bucket", "canary-id", Secret.From("canary-key"));
        Assert.Equal(["AccessKeyId", "SecretAccessKey"], problems.Select(problem => problem.Id));
        Assert.DoesNotContain("canary", string.Concat(problems));
    }
}
