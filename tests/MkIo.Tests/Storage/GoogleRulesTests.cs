using MkIo.Storage;

namespace MkIo.Tests.Storage;

public sealed class GoogleRulesTests
{
    private const string Key = """{"type":"service_account","project_id":"p","private_key_id":"i","private_key":"canary","client_email":"e","token_uri":"u"}""";

    [Fact]
    public void A_key_file_is_read()
    {
        var (fields, problem) = GoogleRules.ParseKey(Key);
        Assert.Null(problem);
        Assert.Equal("canary", fields["private_key"].Reveal());
    }

    [Theory]
    [InlineData("canary is no json")]
    [InlineData("""{"type":"service_account","private_key":"canary"}""")]
    [InlineData("""["canary"]""")]
    public void What_is_no_key_file_is_said_and_not_shown(string json)
    {
        var (_, problem) = GoogleRules.ParseKey(json);
        Assert.NotNull(problem);
        Assert.DoesNotContain("canary", problem.ToString());
    }

    [Fact]
    public void A_key_of_another_kind_is_said() => Assert.NotNull(GoogleRules.ParseKey(Key.Replace("service_account", "authorized_user")).Problem);
}
