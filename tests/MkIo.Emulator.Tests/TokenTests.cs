using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Tests;

public sealed class TokenTests
{
    private const string Tokens = "/api/v1/user/tokens";

    private static string Body(string extra = "") => $$"""{"type":"full-access","organizationId":"{{Identity.OrganizationId}}"{{extra}}}""";

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Without_a_good_token_there_is_401(string token)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.GetAsync(EmulatorClient.Assets(), token);
        Assert.Equal(401, reply.Status);
        Assert.Equal("Unauthorized", reply.Json["error"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Both_headers_are_accepted()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        Assert.Equal(200, (await emulator.GetAsync(EmulatorClient.Assets())).Status);
        Assert.Equal(200, (await emulator.SendAsync(HttpMethod.Get, EmulatorClient.Assets(), token: emulator.Host.Token, header: "x-mkio-token")).Status);
        Assert.Equal(401, (await emulator.SendAsync(HttpMethod.Get, EmulatorClient.Assets(), token: "wrong", header: "x-mkio-token")).Status);
    }

    [Theory]
    [InlineData("/api/ready")]
    [InlineData("/.well-known/jwks.json")]
    [InlineData("/.well-known/revoked.json")]
    public async Task Some_things_need_no_token(string path)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        Assert.Equal(200, (await emulator.GetAsync(path, token: "")).Status);
    }

    [Fact]
    public async Task A_token_of_the_command_line_is_accepted()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { Token = "opaque" });
        Assert.Equal("opaque", emulator.Host.Token);
        Assert.Equal(200, (await emulator.GetAsync(EmulatorClient.Assets(), "opaque")).Status);
    }

    [Fact]
    public async Task A_token_is_a_jwt_that_the_published_key_verifies()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var parts = emulator.Host.Token.Split('.');
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        Assert.Equal(Identity.UserEmail, claims["email"]!.GetValue<string>());
        Assert.Equal("full-access", claims["type"]!.GetValue<string>());
        Assert.True(claims["exp"]!.GetValue<long>() > claims["iat"]!.GetValue<long>());

        var key = (await emulator.GetAsync("/.well-known/jwks.json")).Json["keys"]![0]!;
        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars(key["n"]!.GetValue<string>()),
            Exponent = Base64Url.DecodeFromChars(key["e"]!.GetValue<string>()),
        });
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        Assert.True(rsa.VerifyData(signed, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Assert.Equal(key["kid"]!.GetValue<string>(), JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!["kid"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_new_token_is_shown_once_works_and_can_be_revoked()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var created = await emulator.PostAsync(Tokens, Body(""","description":"mine" """));
        Assert.Equal(201, created.Status);
        var jwt = created.Json["metadata"]!["JWT"]!.GetValue<string>();
        var id = created.Json["metadata"]!["id"]!.GetValue<string>();
        Assert.Equal(200, (await emulator.GetAsync(EmulatorClient.Assets(), jwt)).Status);

        var got = await emulator.GetAsync($"{Tokens}/{id}");
        Assert.Equal("mine", got.Json["spec"]!["description"]!.GetValue<string>());
        Assert.NotNull(got.Json["spec"]!["lastUsed"]);
        Assert.DoesNotContain(jwt, got.Text + (await emulator.GetAsync(Tokens)).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await emulator.GetAsync(Tokens)).Json["value"]!.AsArray().Count);

        Assert.Equal(200, (await emulator.DeleteAsync($"{Tokens}/{id}")).Status);
        Assert.Equal((401, "The token has been revoked."), await emulator.GetAsync(EmulatorClient.Assets(), jwt) is var reply ? (reply.Status, reply.Detail) : default);
        Assert.Single((await emulator.GetAsync(Tokens)).Json["value"]!.AsArray());
        Assert.Contains(id, (await emulator.GetAsync("/.well-known/revoked.json")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_token_is_refused_and_not_listed()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var emulator = await EmulatorClient.StartAsync(clock: clock);
        var soon = clock.GetUtcNow().AddMinutes(1).ToString("O");
        var jwt = (await emulator.PostAsync(Tokens, Body($""","expireDate":"{soon}" """))).Json["metadata"]!["JWT"]!.GetValue<string>();
        Assert.Equal(200, (await emulator.GetAsync(EmulatorClient.Assets(), jwt)).Status);
        clock.Advance(TimeSpan.FromMinutes(1));
        var reply = await emulator.GetAsync(EmulatorClient.Assets(), jwt);
        Assert.Equal((401, "The token has expired."), (reply.Status, reply.Detail));
        Assert.Single((await emulator.GetAsync("/api/v1/organization/tokens")).Json["value"]!.AsArray());
    }

    [Theory]
    [InlineData(366, "expireDate: Must be at most one year ahead.")]
    [InlineData(-1, "expireDate: Must be in the future.")]
    public async Task The_life_of_a_token_has_a_limit(int days, string detail)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.PostAsync(Tokens, Body($""","expireDate":"{DateTimeOffset.UtcNow.AddDays(days):O}" """));
        Assert.Equal((400, detail), (reply.Status, reply.Detail));
    }

    [Fact]
    public async Task A_restricted_token_needs_permissions_and_a_description_has_a_limit()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var restricted = await emulator.PostAsync(Tokens, Body().Replace("full-access", "restricted", StringComparison.Ordinal));
        Assert.Equal((400, "permissions: Required for a token of type restricted."), (restricted.Status, restricted.Detail));
        var wordy = await emulator.PostAsync(Tokens, Body($""","description":"{new string('x', 129)}" """));
        Assert.Equal((400, "description: Longer than maximum length 128."), (wordy.Status, wordy.Detail));
    }

    [Fact]
    public async Task All_tokens_can_be_revoked_and_a_reset_brings_the_first_one_back()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var jwt = (await emulator.PostAsync(Tokens, Body())).Json["metadata"]!["JWT"]!.GetValue<string>();
        Assert.Equal(200, (await emulator.DeleteAsync(Tokens)).Status);
        Assert.Equal(401, (await emulator.GetAsync(EmulatorClient.Assets())).Status);
        await emulator.PostAsync("/_emulator/reset");
        Assert.Equal(200, (await emulator.GetAsync(EmulatorClient.Assets())).Status);
        Assert.Equal(401, (await emulator.GetAsync(EmulatorClient.Assets(), jwt)).Status);
    }
}
