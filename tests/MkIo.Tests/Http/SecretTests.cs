using System.Text.Json;

namespace MkIo.Tests.Http;

public sealed class SecretTests
{
    private const string Canary = "canary-7f3b";

    [Fact]
    public void A_secret_does_not_print_or_serialise()
    {
        var secret = Secret.From(Canary);
        Assert.DoesNotContain(Canary, secret.ToString());
        Assert.DoesNotContain(Canary, $"{secret}");
        Assert.DoesNotContain(Canary, JsonSerializer.Serialize(secret));
        Assert.DoesNotContain(Canary, JsonSerializer.Serialize(new { Token = secret }));
        Assert.Empty(typeof(Secret).GetProperties());
    }

    [Fact]
    public void Two_secrets_of_one_value_are_not_equal_by_accident() => Assert.NotEqual(Secret.From(Canary), Secret.From(Canary));

    [Fact]
    public void A_secret_opens_when_it_is_asked_to()
    {
        Assert.Equal(Canary, Secret.From($" {Canary}\n").Reveal());
        Assert.Equal(Canary, Secret.From(Secret.From(Canary).ToSecureString()).Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_secret_is_refused(string value) => Assert.Throws<ArgumentException>(() => Secret.From(value));
}
