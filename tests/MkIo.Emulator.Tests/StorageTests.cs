using System.Text.Json.Nodes;

namespace MkIo.Emulator.Tests;

public sealed class StorageTests
{
    private const string Signature = "c2VjcmV0LWNhbmFyeQ%3D%3D";

    private static string Sas(string expiry = "2099-01-01T00:00:00Z") => $"?sv=2025-01-05&ss=b&srt=co&sp=rwdlac&st=2026-01-01T00:00:00Z&se={expiry}&sig={Signature}";

    private static string Azure(string url, string? sas) => new JsonObject
    {
        ["spec"] = sas is null
            ? new JsonObject { ["type"] = "Microsoft.Storage", ["url"] = url }
            : new JsonObject { ["type"] = "Microsoft.Storage", ["url"] = url, ["credential"] = new JsonObject { ["sasToken"] = sas } },
    }.ToJsonString();

    private static string Path(string name = "s") => $"{EmulatorClient.Media()}/storage/{name}";

    [Theory]
    [InlineData("200 OK", "<x/>")]
    [InlineData("404 Not Found", "<Error><Code>ContainerNotFound</Code><Message>None.</Message></Error>")]
    public async Task A_credential_that_the_storage_accepts_is_registered(string status, string body)
    {
        await using var storage = new StorageStub(status, body);
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions());
        var reply = await emulator.PutAsync(Path(), Azure(storage.Url, Sas()));
        Assert.True(reply.Status == 201, reply.Text);
        Assert.Contains($"&sig={Signature} HTTP", storage.LastRequest, StringComparison.Ordinal);
        Assert.Contains("comp=list&maxresults=1&sv=", storage.LastRequest, StringComparison.Ordinal);

        var credential = reply.Json["spec"]!["credential"]!;
        Assert.EndsWith("&sig=***", credential["sasToken"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("2099-01-01T00:00:00", credential["signedExpiry"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("2026-01-01T00:00:00", credential["signedStart"]!.GetValue<string>(), StringComparison.Ordinal);
        var everything = reply.Text + (await emulator.GetAsync(Path())).Text + (await emulator.GetAsync(Path() + "/credentials")).Text
            + (await emulator.GetAsync("/_emulator/requests")).Text;
        Assert.DoesNotContain(Signature, everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_that_the_storage_refuses_is_refused_with_what_it_said()
    {
        await using var storage = new StorageStub("403 Forbidden", $"<Error><Code>AuthenticationFailed</Code><Message>No. {Signature}</Message></Error>");
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions());
        var reply = await emulator.PutAsync(Path(), Azure(storage.Url, Sas()));
        Assert.Equal((400, "spec.credential.sasToken: The storage answered 403 AuthenticationFailed. No. ***"), (reply.Status, reply.Detail));
        Assert.Equal(404, (await emulator.GetAsync(Path())).Status);
    }

    [Fact]
    public async Task A_storage_that_cannot_be_reached_is_refused_unless_the_check_is_off()
    {
        await using var checking = await EmulatorClient.StartAsync(new EmulatorOptions());
        var reply = await checking.PutAsync(Path(), Azure("http://127.0.0.1:1/account", Sas()));
        Assert.Equal(400, reply.Status);
        Assert.StartsWith("spec.credential.sasToken: The storage cannot be reached", reply.Detail, StringComparison.Ordinal);
        await using var trusting = await EmulatorClient.StartAsync();
        Assert.Equal(201, (await trusting.PutAsync(Path(), Azure("http://127.0.0.1:1/account", Sas()))).Status);
    }

    [Fact]
    public async Task The_credential_that_lasts_longest_is_active()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        async Task<string?> Active() => (await emulator.GetAsync(Path())).Json["status"]!["activeCredentialId"]?.GetValue<string>();
        async Task<string> Add(string expiry)
        {
            var body = $$$$$"""{"spec":{"type":"Microsoft.Storage","credential":{"sasToken":"{{{{{Sas(expiry)}}}}}"}}}""";
            var reply = await emulator.PostAsync(Path() + "/credentials", body);
            Assert.True(reply.Status == 201, reply.Text);
            return reply.Json["metadata"]!["id"]!.GetValue<string>();
        }
        await emulator.PutAsync(Path(), Azure("http://127.0.0.1:1/account", sas: null));
        Assert.Null(await Active());
        var middle = await Add("2098-01-01T00:00:00Z");
        var longest = await Add("2099-01-01T00:00:00Z");
        await Add("2020-01-01T00:00:00Z");
        Assert.Equal(longest, await Active());
        Assert.Equal(204, (await emulator.DeleteAsync($"{Path()}/credentials/{longest}")).Status);
        Assert.Equal(middle, await Active());
        await emulator.DeleteAsync($"{Path()}/credentials/{middle}");
        Assert.Null(await Active());
        Assert.Null((await emulator.GetAsync(Path())).Json["spec"]!["credential"]);
    }

    [Fact]
    public async Task Put_adds_a_credential_and_cannot_move_the_account()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        const string url = "http://127.0.0.1:1/account";
        await emulator.PutAsync(Path(), Azure(url, Sas()));
        Assert.Equal(200, (await emulator.PutAsync(Path(), Azure(url, Sas("2099-02-01T00:00:00Z")))).Status);
        Assert.Equal(2, (await emulator.GetAsync(Path() + "/credentials")).Json["value"]!.AsArray().Count);
        // PUT of a storage account declares no 409.
        var moved = await emulator.PutAsync(Path(), Azure("http://127.0.0.1:2/account", sas: null));
        Assert.Equal((400, "spec.url: Cannot be changed after creation."), (moved.Status, moved.Detail));
        var other = await emulator.PutAsync(Path(), """{"spec":{"type":"Google.Storage","bucketName":"bucket"}}""");
        Assert.Equal((400, "spec.type: Cannot be changed after creation."), (other.Status, other.Detail));
    }

    [Fact]
    public async Task A_storage_that_assets_use_cannot_be_deleted()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { SeedAssets = 1 });
        var reply = await emulator.DeleteAsync(Path("seeded"));
        Assert.Equal((409, "Storage account 'seeded' is used by 1 assets."), (reply.Status, reply.Detail));
        await emulator.DeleteAsync(EmulatorClient.Assets() + "/asset-000001");
        Assert.Equal(204, (await emulator.DeleteAsync(Path("seeded"))).Status);
    }

    [Fact]
    public async Task Keys_of_other_clouds_are_masked_too()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var secret = new string('k', 40);
        var s3 = await emulator.PutAsync(Path(), $$$$$"""{"spec":{"type":"AWS.S3","bucketName":"bucket","credential":{"accessKeyId":"AKIA0123456789ABCDEF","secretAccessKey":"{{{{{secret}}}}}"}}}""");
        Assert.Equal(201, s3.Status);
        Assert.Equal("AKIA0123456789ABCDEF", s3.Json["spec"]!["credential"]!["accessKeyId"]!.GetValue<string>());
        var google = await emulator.PutAsync(Path("g"), """{"spec":{"type":"Google.Storage","bucketName":"bucket","credential":{"gac":{"client_email":"x@y","private_key":"kkkk"}}}}""");
        Assert.Equal("x@y", google.Json["spec"]!["credential"]!["gac"]!["client_email"]!.GetValue<string>());
        var everything = s3.Text + google.Text + (await emulator.GetAsync(EmulatorClient.Media() + "/storage")).Text + (await emulator.GetAsync("/_emulator/requests")).Text;
        Assert.DoesNotContain("kkkk", everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404 Not Found", "NoSuchBucket", "Bucket does not exist")]
    [InlineData("403 Forbidden", "InvalidAccessKeyId", "Error getting region for bucket")]
    [InlineData("403 Forbidden", "SignatureDoesNotMatch", "Access Denied")]
    public async Task An_s3_key_is_tried_and_refused_in_the_platform_s_words(string status, string code, string message)
    {
        await using var storage = new StorageStub(status, $"<Error><Code>{code}</Code><Message>no</Message></Error>");
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { S3Endpoint = new Uri(storage.Url) });
        var body = $$$$$"""{"spec":{"type":"AWS.S3","bucketName":"bucket","credential":{"accessKeyId":"AKIA0123456789ABCDEF","secretAccessKey":"{{{{{new string('k', 40)}}}}}"}}}""";
        var reply = await emulator.PutAsync(Path(), body);
        Assert.Equal((400, $"spec.credential: {message}"), (reply.Status, reply.Detail));
        Assert.Contains("GET /bucket/?list-type=2&max-keys=1 HTTP", storage.LastRequest, StringComparison.Ordinal);
    }
}
