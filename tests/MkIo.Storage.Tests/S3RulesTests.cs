namespace MkIo.Storage.Tests;

public sealed class S3RulesTests
{
    private const string KeyId = "AKIAABCDEFGHIJKLMNOP";
    private static readonly Secret Key = Secret.From(new string('k', 40));

    [Fact]
    public void A_good_bucket_and_key_have_no_problem() => Assert.All([S3Rules.CheckBucket("my.bucket-1"), .. S3Rules.CheckKey(KeyId, Key)], check => Assert.Equal(StorageCheckResult.Pass, check.Result));

    [Fact]
    public void A_temporary_key_is_worth_a_warning() => Assert.Equal(StorageCheckResult.Warning, S3Rules.CheckKey("ASIAABCDEFGHIJKLMNOP", Key)[0].Result);

    [Theory]
    [InlineData("My-Bucket", "did you mean 'my-bucket'")]
    [InlineData("s3://bucket", "without s3://")]
    [InlineData("a..b", "without s3://")]
    [InlineData("ab", "without s3://")]
    public void A_bad_bucket_is_said(string bucket, string cure)
    {
        var problem = S3Rules.CheckBucket(bucket);
        Assert.Equal(("BucketName", StorageCheckResult.Fail), (problem.Name, problem.Result));
        Assert.Contains(cure, problem.Recommendation);
    }

    [Fact]
    public void A_bad_key_is_said_and_not_shown()
    {
        var problems = S3Rules.CheckKey("canary-id", Secret.From("canary-key"));
        Assert.Equal(["AccessKeyId", "SecretAccessKey"], problems.Where(problem => problem.Result == StorageCheckResult.Fail).Select(problem => problem.Name));
        Assert.DoesNotContain("canary", string.Concat(problems));
    }
}
