using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using MkIo.Emulator.Contract;

namespace MkIo.Emulator.Tests;

public sealed class FileTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private BlobService _blobs = null!;
    private EmulatorClient _emulator = null!;

    public async ValueTask InitializeAsync()
    {
        _blobs = await BlobService.StartAsync();
        _emulator = await EmulatorClient.StartAsync(new EmulatorOptions(), _clock);
        foreach (var name in new[] { "clip.mp4", "de.vtt", "note.txt", "sub/sound.m4a", "sub/deep/x.mp4" })
            _blobs.Blobs["films/" + name] = [.. Enumerable.Range(0, 1000).Select(number => (byte)number)];
        await AddCredentialAsync("first", "2098-01-01T00:00:00Z");
        await PutAssetAsync("whole", string.Empty);
        await PutAssetAsync("part", ",\"subPath\":\"sub\"");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
        await _blobs.DisposeAsync();
    }

    [Fact]
    public async Task The_files_of_the_container_are_listed_through_all_pages()
    {
        var before = _blobs.ListCalls;
        var reply = await _emulator.GetAsync(EmulatorClient.Assets() + "/whole/storage/");
        Assert.True(reply.Status == 200, reply.Text);
        var spec = reply.Json["spec"]!;
        Assert.Equal(["clip.mp4", "de.vtt", "note.txt"], spec["files"]!.AsArray().Select(file => file!["name"]!.GetValue<string>()));
        Assert.All(spec["files"]!.AsArray(), file => Assert.Equal(1000, file!["size"]!.GetValue<long>()));
        Assert.Equal("sub", Assert.Single(spec["folders"]!.AsArray())!["name"]!.GetValue<string>());
        // One to try the credential, two for four entries.
        Assert.Equal(3, _blobs.ListCalls - before);
        var body = spec["tracks"]!["manifest.ism"]!["body"]!;
        Assert.Equal("clip.mp4", Assert.Single(body["video"]!.AsArray())!["src"]!.GetValue<string>());
        Assert.Equal("clip.mp4", Assert.Single(body["audio"]!.AsArray())!["src"]!.GetValue<string>());
        Assert.Equal("de.vtt", Assert.Single(body["textstream"]!.AsArray())!["src"]!.GetValue<string>());
        Assert.True(SchemaValidator.ValidateResponse(reply.Element, Schema("GET", "/storage/")).IsEmpty);
    }

    [Fact]
    public async Task A_sub_path_is_the_top_of_its_asset()
    {
        var spec = (await _emulator.GetAsync(EmulatorClient.Assets() + "/part/storage/")).Json["spec"]!;
        Assert.Equal("sound.m4a", Assert.Single(spec["files"]!.AsArray())!["name"]!.GetValue<string>());
        Assert.Equal("deep", Assert.Single(spec["folders"]!.AsArray())!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_container_that_is_not_there_has_no_files_and_no_tracks()
    {
        await _emulator.PutAsync(EmulatorClient.Assets() + "/none", """{"properties":{"storageAccountName":"s","container":"none"}}""");
        var spec = (await _emulator.GetAsync(EmulatorClient.Assets() + "/none/storage/")).Json["spec"]!;
        Assert.Empty(spec["files"]!.AsArray());
        Assert.NotNull(spec["error"]);
        Assert.Null(spec["tracks"]);
    }

    [Fact]
    public async Task A_file_is_downloaded_whole_and_in_ranges()
    {
        var access = await AccessAsync("part");
        Assert.Equal("sub", access["subPath"]!.GetValue<string>());
        using var whole = await DownloadAsync(access, "sub/sound.m4a");
        Assert.Equal((200, "video/mp4", "\"1\""), ((int)whole.StatusCode, whole.Content.Headers.ContentType!.MediaType, whole.Headers.ETag!.Tag));
        Assert.Equal(_blobs.Blobs["films/sub/sound.m4a"], await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var range = await DownloadAsync(access, "sub/sound.m4a", new RangeHeaderValue(900, null));
        Assert.Equal((206, "bytes 900-999/1000"), ((int)range.StatusCode, range.Content.Headers.ContentRange!.ToString()));
        Assert.Equal(_blobs.Blobs["films/sub/sound.m4a"][900..], await range.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var beyond = await DownloadAsync(access, "sub/sound.m4a", new RangeHeaderValue(2000, null));
        Assert.Equal(416, (int)beyond.StatusCode);
    }

    [Theory]
    [InlineData("clip.mp4", 403)]
    [InlineData("sub/../clip.mp4", 403)]
    [InlineData("sub/none.mp4", 502)]
    public async Task A_token_is_for_the_files_of_its_asset(string file, int status)
    {
        using var reply = await DownloadAsync(await AccessAsync("part"), file);
        Assert.Equal(status, (int)reply.StatusCode);
    }

    [Fact]
    public async Task The_two_kinds_of_tokens_are_not_mixed_up()
    {
        var access = await AccessAsync("whole");
        Assert.Equal(401, (await _emulator.GetAsync(EmulatorClient.Assets(), access["jwt"]!.GetValue<string>())).Status);
        foreach (var token in new[] { _emulator.Host.Token, "opaque", access["jwt"]!.GetValue<string>() + "x" })
        {
            access["jwt"] = token;
            using var reply = await DownloadAsync(access, "clip.mp4");
            Assert.Equal(401, (int)reply.StatusCode);
        }
    }

    [Fact]
    public async Task A_file_token_expires_when_it_was_said()
    {
        await _emulator.PostAsync("/_emulator/settings", """{"fileTokenSeconds":60}""");
        var access = await AccessAsync("whole");
        using var early = await DownloadAsync(access, "clip.mp4");
        Assert.Equal(200, (int)early.StatusCode);
        _clock.Advance(TimeSpan.FromSeconds(61));
        using var late = await DownloadAsync(access, "clip.mp4");
        Assert.Equal(401, (int)late.StatusCode);
        Assert.Contains("token is expired", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_is_cut_in_the_middle_as_often_as_asked_for()
    {
        await _emulator.PostAsync("/_emulator/settings", """{"cutDownloads":1}""");
        var access = await AccessAsync("whole");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => DownloadAsync(access, "clip.mp4"));
        using var second = await DownloadAsync(access, "clip.mp4", new RangeHeaderValue(500, null));
        Assert.Equal(500, (await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task The_credential_that_expires_last_is_in_use_also_where_it_does_not_work()
    {
        var access = await AccessAsync("whole");
        await AddCredentialAsync("longer", "2099-01-01T00:00:00Z");
        _blobs.Withdrawn.Add("longer");
        foreach (var reply in new[]
        {
            await _emulator.GetAsync(EmulatorClient.Assets() + "/whole/storage/"),
            await _emulator.PostAsync(EmulatorClient.Assets() + "/whole/getFileAccessInfo"),
        })
        {
            Assert.Equal((400, "StorageNotAccessible"), (reply.Status, reply.Json["error"]!["code"]!.GetValue<string>()));
            Assert.Contains("403 AuthenticationFailed", reply.Detail, StringComparison.Ordinal);
        }
        using (var download = await DownloadAsync(access, "clip.mp4"))
            Assert.Equal(502, (int)download.StatusCode);

        var account = await _emulator.GetAsync($"{EmulatorClient.Media()}/storage/s");
        var inUse = account.Json["status"]!["activeCredentialId"]!.GetValue<string>();
        Assert.Equal(204, (await _emulator.DeleteAsync($"{EmulatorClient.Media()}/storage/s/credentials/{inUse}")).Status);
        Assert.Equal(200, (await _emulator.GetAsync(EmulatorClient.Assets() + "/whole/storage/")).Status);
    }

    [Fact]
    public async Task Without_a_credential_there_are_no_files()
    {
        var credentials = $"{EmulatorClient.Media()}/storage/s/credentials";
        var id = (await _emulator.GetAsync(credentials)).Json["value"]![0]!["metadata"]!["id"]!.GetValue<string>();
        Assert.Equal(204, (await _emulator.DeleteAsync($"{credentials}/{id}")).Status);
        var reply = await _emulator.GetAsync(EmulatorClient.Assets() + "/whole/storage/");
        Assert.Equal((400, "Storage account 's' cannot be accessed: It has no credential that is still valid."), (reply.Status, reply.Detail));
    }

    private static SchemaNode Schema(string method, string end) =>
        ApiContract.Current.Operations.Single(operation => operation.Method == method && operation.Path.EndsWith(end, StringComparison.Ordinal)).SuccessSchema!;

    private async Task AddCredentialAsync(string signature, string expires)
    {
        var body = $$$$"""{"spec":{"type":"Microsoft.Storage","url":"{{{{_blobs.Url}}}}","credential":{"sasToken":"?sv=1&se={{{{expires}}}}&sig={{{{signature}}}}"}}}""";
        var reply = await _emulator.PutAsync(EmulatorClient.Media() + "/storage/s", body);
        Assert.True(reply.Status < 300, reply.Text);
    }

    private async Task PutAssetAsync(string name, string extra)
    {
        var reply = await _emulator.PutAsync($"{EmulatorClient.Assets()}/{name}", $$$"""{"properties":{"storageAccountName":"s","container":"films"{{{extra}}}}}""");
        Assert.True(reply.Status == 201, reply.Text);
    }

    private async Task<JsonNode> AccessAsync(string asset)
    {
        var reply = await _emulator.PostAsync($"{EmulatorClient.Assets()}/{asset}/getFileAccessInfo");
        Assert.True(reply.Status == 200, reply.Text);
        return reply.Json;
    }

    private async Task<HttpResponseMessage> DownloadAsync(JsonNode access, string file, RangeHeaderValue? range = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, access["url"]!.GetValue<string>() + "downloadBlob");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access["jwt"]!.GetValue<string>());
        request.Headers.Range = range;
        request.Content = JsonContent.Create(new
        {
            storageAccountName = access["storageAccountName"]!.GetValue<string>(),
            containerName = access["containerName"]!.GetValue<string>(),
            fileName = file,
        });
        return await _http.SendAsync(request);
    }
}
