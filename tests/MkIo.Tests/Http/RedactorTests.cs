using System.Text;
using MkIo.Http;

namespace MkIo.Tests.Http;

public sealed class RedactorTests
{
    [Theory]
    [InlineData("https://a.blob.core.windows.net/?sv=1&sig=canary%2Bx%3D&se=2")]
    [InlineData("the SAS ?sv=1&SIG=canary is wrong")]
    [InlineData("url=https%3A%2F%2Fa%3Fsv%3D1%26sig%3Dcanary")]
    [InlineData("token eyJcanary.eyJjYW5hcnk.canary was refused")]
    [InlineData("-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----")]
    public void Secrets_leave_texts(string text)
    {
        var shown = Redactor.Text(text);
        Assert.DoesNotContain("canary", shown);
        Assert.Contains(Secret.Mask, shown);
    }

    [Fact]
    public void Words_around_a_secret_stay() => Assert.Equal("?sv=1&sig=***&se=2", Redactor.Text("?sv=1&sig=abc&se=2"));

    [Fact]
    public void Secret_fields_leave_bodies_and_others_stay()
    {
        const string Body = """{"spec":{"type":"AWS.S3","credential":{"accessKeyId":"AKIA","secretAccessKey":"canary"}},"metadata":[{"JWT":"canary"}],"gac":{"private_key":"canary"}}""";
        var shown = Redactor.Body(Encoding.UTF8.GetBytes(Body));
        Assert.DoesNotContain("canary", shown);
        Assert.Contains("AKIA", shown);
        Assert.Contains("AWS.S3", shown);
    }

    [Theory]
    [InlineData("""{"Authentication":{"Headers":{"x-key":"canary"}},"name":"n"}""")]
    [InlineData("""{"ContentKeys":[{"Value":"canary","name":"n"}]}""")]
    [InlineData("""{"SASTOKEN":"canary","name":"n"}""")]
    public void The_case_of_a_secret_fields_name_does_not_matter(string body)
    {
        var shown = Redactor.Body(Encoding.UTF8.GetBytes(body));
        Assert.DoesNotContain("canary", shown);
        Assert.Contains("\"n\"", shown);
    }

    [Fact]
    public void A_body_that_is_no_json_is_masked_as_text() => Assert.Equal("<p>sig=***</p>", Redactor.Body(Encoding.UTF8.GetBytes("<p>sig=canary</p>")));
}
