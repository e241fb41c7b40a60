using System.Text.Json;

namespace MkIo.Storage.Tests;

public sealed class S3PolicyTests
{
    [Theory]
    [InlineData(false, "s3:ListBucket s3:GetObject s3:PutObject s3:DeleteObject")]
    [InlineData(true, "s3:ListBucket s3:GetObject")]
    public void The_policy_has_the_least_rights(bool readOnly, string actions)
    {
        using var policy = JsonDocument.Parse(S3Policy.Create(["a", "b", "a"], readOnly));
        var statements = policy.RootElement.GetProperty("Statement").EnumerateArray().ToList();
        Assert.Equal(actions, string.Join(" ", statements.SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).Select(action => action.GetString())));
        Assert.Equal(["arn:aws:s3:::a", "arn:aws:s3:::b"], statements[0].GetProperty("Resource").EnumerateArray().Select(resource => resource.GetString()));
        Assert.Equal(["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"], statements[1].GetProperty("Resource").EnumerateArray().Select(resource => resource.GetString()));
    }
}
