namespace MkIo.Storage.Tests;

public sealed class GoogleRulesTests
{
    private const string Key = """{"type":"service_account","project_id":"p","private_key_id":"i","private_key":"canary","client_email":"e","token_uri":"u"}""";

    [Fact]
    public void A_key_file_is_read()
    {
        var (fields, check) = GoogleRules.ParseKey(Key);
        Assert.Equal(StorageCheckResult.Pass, check.Result);
        Assert.Equal("canary", fields["private_key"].Reveal());
    }

    [Theory]
    [InlineData("canary is no json")]
    [InlineData("""{"type":"service_account","private_key":"canary"}""")]
    [InlineData("""["canary"]""")]
    public void What_is_no_key_file_is_said_and_not_shown(string json)
    {
        var (_, problem) = GoogleRules.ParseKey(json);
        Assert.Equal(StorageCheckResult.Fail, problem.Result);
        Assert.DoesNotContain("canary", problem.ToString());
    }

    [Fact]
    public void A_key_of_another_kind_is_said() => Assert.Equal(StorageCheckResult.Fail, GoogleRules.ParseKey(Key.Replace("service_account", "authorized_user")).Check.Result);
}
