namespace MkIo.Emulator.Tests;

public sealed class FileAccessTests
{
    private const string NotFound = "<Error><Code>BlobNotFound</Code><Message>None.</Message></Error>";
    private const string Refused = "<Error><Code>AuthorizationPermissionMismatch</Code><Message>No.</Message></Error>";

    private static string Path => $"{EmulatorClient.Media()}/storage/s";

    private static string Sas(string expiry) => $"?sv=2025-01-05&ss=b&srt=co&sp=rwdlac&se={expiry}&sig=c2VjcmV0";

    [Fact]
    public async Task Access_is_given_while_the_storage_lets_the_platform_read()
    {
        await using var storage = new StorageStub("404 Not Found", NotFound);
        await using var emulator = await StartAsync(storage, "2099-01-01T00:00:00Z");
        Assert.Equal(200, (await AskAsync(emulator)).Status);
        Assert.StartsWith("GET /film/", storage.LastRequest, StringComparison.Ordinal);

        storage.Answer("403 Forbidden", Refused);
        var reply = await AskAsync(emulator);
        Assert.Equal((400, "Storage account 's' cannot be accessed: The storage answered 403 AuthorizationPermissionMismatch. No."), (reply.Status, reply.Detail));
    }

    [Fact]
    public async Task Access_ends_with_the_last_credential()
    {
        await using var storage = new StorageStub("404 Not Found", NotFound);
        await using var emulator = await StartAsync(storage, "2020-01-01T00:00:00Z");
        var reply = await AskAsync(emulator);
        Assert.Equal((400, "Storage account 's' cannot be accessed: It has no credential that is still valid."), (reply.Status, reply.Detail));
    }

    private static async Task<EmulatorClient> StartAsync(StorageStub storage, string expiry)
    {
        var emulator = await EmulatorClient.StartAsync(new EmulatorOptions());
        var registered = await emulator.PutAsync(Path, $$$$"""{"spec":{"type":"Microsoft.Storage","url":"{{{{storage.Url}}}}","credential":{"sasToken":"{{{{Sas(expiry)}}}}"}}}""");
        Assert.True(registered.Status == 201, registered.Text);
        await emulator.PutAssetAsync("film");
        return emulator;
    }

    private static Task<Reply> AskAsync(EmulatorClient emulator) => emulator.PostAsync(EmulatorClient.Assets() + "/film/getFileAccessInfo");
}
