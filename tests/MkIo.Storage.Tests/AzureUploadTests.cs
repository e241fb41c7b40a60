using System.Net;
using MkIo.Tests.Support;

namespace MkIo.Storage.Tests;

/// <summary>What a container of Azure is sent for a file, and what is said when it does not take it.</summary>
public sealed class AzureUploadTests : IDisposable
{
    private const int Block = 4 * 1024 * 1024;
    private const string Sas = "?sv=1&sig=canary%2B";

    private readonly string _folder = Directory.CreateTempSubdirectory("mkio-").FullName;

    private string Source => Path.Combine(_folder, "film.mp4");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "*")]
    public async Task A_small_file_is_one_blob_and_replaces_another_only_where_that_was_said(bool overwrite, string? condition)
    {
        using var server = Answering(201);
        await File.WriteAllTextAsync(Source, "film", TestContext.Current.CancellationToken);
        var (length, told) = await UploadAsync(server, "season 1/a+b?.mp4", overwrite);
        Assert.Equal((4, 4), (length, told));
        var sent = Assert.Single(server.Requests);
        Assert.Equal(("PUT", "/films/season%201/a%2Bb%3F.mp4?sv=1&sig=canary%2B", "film"), (sent.Method, sent.Path, sent.Body));
        Assert.Equal("BlockBlob", sent.Headers["x-ms-blob-type"]);
        Assert.Equal(condition, sent.Headers.GetValueOrDefault("If-None-Match"));
    }

    [Theory]
    [InlineData(Block, 1)]
    [InlineData(Block + 1, 3)]
    [InlineData((6 * Block) + 5, 8)]
    public async Task A_large_file_goes_up_in_blocks_which_become_the_blob_in_their_order(int size, int requests)
    {
        using var server = Answering(201);
        var content = string.Concat(Enumerable.Range(0, (size / 8) + 1).Select(number => $"{number:00000000}")).Substring(0, size);
        await File.WriteAllTextAsync(Source, content, TestContext.Current.CancellationToken);
        var (length, told) = await UploadAsync(server, "film.mp4", overwrite: false);

        Assert.Equal((size, size), (length, told));
        Assert.Equal(requests, server.Requests.Count);
        if (requests == 1)
            return;
        var list = server.Requests[^1];
        Assert.Contains("comp=blocklist", list.Path);
        Assert.Equal("*", list.Headers["If-None-Match"]);
        var blocks = server.Requests.Take(requests - 1).ToDictionary(request => Id(request.Path), request => request.Body);
        Assert.All(blocks.Values, block => Assert.InRange(block.Length, 1, Block));
        var order = list.Body.Split(["<Latest>"], StringSplitOptions.None).Skip(1).Select(part => part.Split('<')[0]);
        Assert.True(content == string.Concat(order.Select(id => blocks[id])), "The blocks of the list are not the file.");
    }

    [Fact]
    public async Task What_passes_by_itself_is_tried_again()
    {
        using var server = new ScriptedServer((context, number) => ScriptedServer.AnswerAsync(context, number == 1 ? 503 : 201));
        await File.WriteAllTextAsync(Source, "film", TestContext.Current.CancellationToken);
        await UploadAsync(server, "film.mp4", overwrite: false);
        Assert.Equal(["film", "film"], server.Requests.Select(request => request.Body));
    }

    [Theory]
    [InlineData(412, "ConditionNotMet", MkIoErrorKind.AlreadyExists)]
    [InlineData(409, "BlobAlreadyExists", MkIoErrorKind.AlreadyExists)]
    [InlineData(409, "ContainerBeingDeleted", MkIoErrorKind.Conflict)]
    [InlineData(401, "NoAuthenticationInformation", MkIoErrorKind.Forbidden)]
    [InlineData(403, "AuthenticationFailed", MkIoErrorKind.Forbidden)]
    [InlineData(404, "ContainerNotFound", MkIoErrorKind.NotFound)]
    [InlineData(400, "InvalidHeaderValue", MkIoErrorKind.InvalidRequest)]
    [InlineData(413, "RequestBodyTooLarge", MkIoErrorKind.InvalidRequest)]
    [InlineData(200, "OK", MkIoErrorKind.InvalidResponse)]
    [InlineData(202, "Accepted", MkIoErrorKind.InvalidResponse)]
    public async Task A_refusal_is_told_once_with_the_place_and_without_the_signature(int status, string code, MkIoErrorKind kind)
    {
        using var server = Answering(status, code);
        await File.WriteAllTextAsync(Source, "film", TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<MkIoException>(() => UploadAsync(server, "film.mp4", overwrite: false));
        Assert.Equal(kind, error.Kind);
        Assert.Contains("film.mp4", error.Message);
        Assert.DoesNotContain("canary", error.ToString());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Neither_the_signature_nor_the_file_goes_where_a_redirect_points()
    {
        using var elsewhere = Answering(201);
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.Headers["Location"] = elsewhere.BaseUrl.AbsoluteUri;
            return ScriptedServer.AnswerAsync(context, 307, string.Empty);
        });
        await File.WriteAllTextAsync(Source, "film", TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<MkIoException>(() => UploadAsync(server, "film.mp4", overwrite: false));
        Assert.Equal(MkIoErrorKind.InvalidResponse, error.Kind);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(Block + 1, 2)]
    public async Task What_is_sent_carries_a_checksum(int size, int parts)
    {
        using var server = Answering(201);
        await File.WriteAllTextAsync(Source, new string('a', size), TestContext.Current.CancellationToken);
        await UploadAsync(server, "film.mp4", overwrite: true);
        Assert.Equal(parts, server.Requests.Count(request => request.Headers.ContainsKey("x-ms-content-crc64")));
    }

    [Fact]
    public async Task Each_attempt_is_reported_without_the_signature()
    {
        using var server = new ScriptedServer((context, number) => ScriptedServer.AnswerAsync(context, number == 1 ? 503 : 201));
        var observer = new RecordingObserver();
        await File.WriteAllTextAsync(Source, "film", TestContext.Current.CancellationToken);
        using var upload = new AzureUpload(new Uri(server.BaseUrl, "films"), Secret.From(Sas), observer);
        await upload.FromFileAsync(Source, "film.mp4", overwrite: true, null, TestContext.Current.CancellationToken);
        Assert.Equal([503, 201], observer.Requests.Select(report => (int)report.Status!));
        Assert.Equal([1, 2], observer.Requests.Select(report => report.Attempt));
        Assert.Equal(1, observer.Retries);
        Assert.All(observer.Requests, report => Assert.StartsWith($"{server.BaseUrl}films/film.mp4", report.Path));
        Assert.DoesNotContain(observer.Requests, report => report.Path.Contains("canary"));
    }

    [Fact]
    public async Task A_file_that_becomes_shorter_does_not_become_a_blob()
    {
        bool? shortened = null;
        using var server = new ScriptedServer((context, _) =>
        {
            // Blocks are on their way, and the end is not read yet.
            shortened ??= Shorten();
            return ScriptedServer.AnswerAsync(context, 201, string.Empty);
        });
        using (var file = new FileStream(Source, FileMode.Create))
            file.SetLength((long)Block * 40);
        var error = await Record.ExceptionAsync(() => UploadAsync(server, "film.mp4", overwrite: true));
        Assert.Equal(shortened, error is MkIoException && error.Message.Contains("shorter"));
        Assert.NotEqual(shortened, server.Requests.Any(request => request.Path.Contains("comp=blocklist")));
    }

    // Windows and Mono keep others from writing to a file that is being read; then there is nothing to find out.
    private bool Shorten()
    {
        try
        {
            using var writer = new FileStream(Source, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            writer.SetLength((long)Block * 20);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    [Theory]
    [InlineData(409)]
    [InlineData(403)]
    [InlineData(400)]
    public async Task A_container_that_is_there_or_may_not_be_made_is_no_failure(int status)
    {
        using var server = Answering(status);
        await Upload(server).EnsureContainerAsync(CancellationToken.None);
        Assert.Equal($"/films?restype=container&{Sas.TrimStart('?')}", Assert.Single(server.Requests).Path);
    }

    [Fact]
    public async Task A_container_that_cannot_be_made_for_another_reason_is_one()
    {
        using var server = Answering(404);
        var error = await Assert.ThrowsAsync<MkIoException>(() => Upload(server).EnsureContainerAsync(CancellationToken.None));
        Assert.Equal(HttpStatusCode.NotFound, error.Status);
    }

    private static ScriptedServer Answering(int status, string code = "Code") => new((context, _) =>
    {
        if (status >= 400)
            context.Response.Headers["x-ms-error-code"] = code;
        return ScriptedServer.AnswerAsync(context, status, string.Empty);
    });

    private static AzureUpload Upload(ScriptedServer server) => new(new Uri(server.BaseUrl, "films/"), Secret.From(Sas));

    private static string Id(string path)
        => Uri.UnescapeDataString(path.Split('&').Single(part => part.StartsWith("blockid=", StringComparison.Ordinal)).Split('=')[1]);

    private async Task<(long Length, long Told)> UploadAsync(ScriptedServer server, string name, bool overwrite)
    {
        long told = 0;
        using var upload = Upload(server);
        var length = await upload.FromFileAsync(Source, name, overwrite, bytes => Interlocked.Add(ref told, bytes), CancellationToken.None);
        return (length, told);
    }
}
