using System.Text.Json;
using MkIo.Tests.Support;

namespace MkIo.Tests.Media;

/// <summary>Whom the tokens are shown: the API's to the API, the file service's to the file service and over https only.</summary>
public sealed class AssetFileReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mkio-").FullName;

    private string Target => Path.Combine(_folder, "film.mp4");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("http://files.invalid")]
    [InlineData("HTTP://files.invalid:8080/v1/")]
    public async Task The_file_token_is_not_sent_over_plain_http(string address)
    {
        using var api = Api(address);
        using var client = Client(api);
        var error = await Assert.ThrowsAsync<MkIoException>(() => DownloadAsync(client));
        Assert.Equal(MkIoErrorKind.ForeignOrigin, error.Kind);
        Assert.Contains("files.invalid", error.Message);
        Assert.Contains("plain http", error.Message);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task The_file_service_gets_its_own_token_and_never_that_of_the_api()
    {
        using var files = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, "film", "video/mp4"));
        using var api = Api(files.BaseUrl.AbsoluteUri);
        using var client = Client(api);
        await DownloadAsync(client);

        Assert.Equal("film", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        var asked = Assert.Single(api.Requests);
        Assert.Equal(("POST", "/api/v1/projects/p/media/assets/a/getFileAccessInfo"), (asked.Method, asked.Path));
        var sent = Assert.Single(files.Requests);
        Assert.Equal(("POST", "/downloadBlob", "Bearer file-token-1"), (sent.Method, sent.Path, sent.Headers["Authorization"]));
        Assert.DoesNotContain("api-token", string.Join(" ", sent.Headers.Values) + sent.Body);
        var body = JsonDocument.Parse(sent.Body).RootElement;
        Assert.Equal(
            ("store", "films", "season/one/film.mp4"),
            (body.GetProperty("storageAccountName").GetString(), body.GetProperty("containerName").GetString(), body.GetProperty("fileName").GetString()));
    }

    [Fact]
    public async Task A_token_that_is_too_old_is_renewed_and_the_new_one_is_kept()
    {
        using var files = new ScriptedServer((context, _) => context.Request.Headers["Authorization"] == "Bearer file-token-1"
            ? ScriptedServer.AnswerAsync(context, 401)
            : ScriptedServer.AnswerAsync(context, 200, "film", "video/mp4"));
        using var api = Api(files.BaseUrl.AbsoluteUri);
        using var client = Client(api);
        using var reader = client.Project("p").Media.Files("a").OpenReader();
        await reader.DownloadAsync("film.mp4", Target, cancellationToken: TestContext.Current.CancellationToken);
        await reader.DownloadAsync("film.mp4", Target, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, api.Requests.Count);
        Assert.Equal(
            ["Bearer file-token-1", "Bearer file-token-2", "Bearer file-token-2"],
            files.Requests.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_file_service_that_refuses_the_new_token_too_is_not_asked_for_ever()
    {
        using var files = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 401));
        using var api = Api(files.BaseUrl.AbsoluteUri);
        using var client = Client(api);
        var error = await Assert.ThrowsAsync<MkIoException>(() => DownloadAsync(client));
        Assert.Equal(MkIoErrorKind.Unauthorized, error.Kind);
        Assert.Equal(2, files.Requests.Count);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_redirect_of_the_file_service_is_not_followed()
    {
        using var elsewhere = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, "stolen", "video/mp4"));
        using var files = new ScriptedServer((context, _) =>
        {
            context.Response.Headers["Location"] = elsewhere.BaseUrl.AbsoluteUri;
            return ScriptedServer.AnswerAsync(context, 307);
        });
        using var api = Api(files.BaseUrl.AbsoluteUri);
        using var client = Client(api);
        await Assert.ThrowsAsync<MkIoException>(() => DownloadAsync(client));
        Assert.Empty(elsewhere.Requests);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_request_to_the_file_service_is_repeated_and_reported_as_one_to_the_api_is()
    {
        using var files = new ScriptedServer((context, number) => number == 1 ? ScriptedServer.AnswerAsync(context, 503) : ScriptedServer.AnswerAsync(context, 200, "film", "video/mp4"));
        using var api = Api(files.BaseUrl.AbsoluteUri);
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("api-token"), api.BaseUrl) { RetryDelay = TimeSpan.FromMilliseconds(5) });
        var observer = new RecordingObserver();
        using var observed = client.WithObserver(observer);
        await DownloadAsync(observed);

        Assert.Equal("film", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        var reports = observer.Requests.Where(report => report.Path == $"{files.BaseUrl}downloadBlob").ToList();
        Assert.Equal([(1, 503), (2, 200)], reports.Select(report => (report.Attempt, (int)report.Status!)));
        Assert.Equal(1, observer.Retries);
        Assert.DoesNotContain(observer.Requests, report => $"{report.RequestBody}{report.ResponseBody}".Contains("file-token"));
    }

    [Fact]
    public async Task A_file_service_that_fails_is_asked_a_few_times_and_leaves_no_doubt()
    {
        using var files = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 500));
        using var api = Api(files.BaseUrl.AbsoluteUri);
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("api-token"), api.BaseUrl) { RetryDelay = TimeSpan.FromMilliseconds(1) });
        var error = await Assert.ThrowsAsync<MkIoException>(() => DownloadAsync(client));
        Assert.Equal(MkIoErrorKind.ServerError, error.Kind);
        Assert.Equal(4, files.Requests.Count);
        Assert.DoesNotContain("may have been carried out", error.Message);
    }

    [Fact]
    public async Task What_the_file_service_repeats_of_its_token_is_not_told()
    {
        using var files = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 403, "No: file-token-1", "text/plain"));
        using var api = Api(files.BaseUrl.AbsoluteUri);
        using var client = Client(api);
        var error = await Assert.ThrowsAsync<MkIoException>(() => DownloadAsync(client));
        Assert.Equal(MkIoErrorKind.Forbidden, error.Kind);
        Assert.DoesNotContain("file-token", error.ToString());
    }

    private static MkIoClient Client(ScriptedServer api) => new(new MkIoClientOptions(Secret.From("api-token"), api.BaseUrl) { MaxRetryCount = 0 });

    private async Task DownloadAsync(MkIoClient client)
    {
        using var reader = client.Project("p").Media.Files("a").OpenReader();
        await reader.DownloadAsync("film.mp4", Target, cancellationToken: TestContext.Current.CancellationToken);
    }

    // Tells where the files are, with another token each time.
    private static ScriptedServer Api(string filesAt) => new((context, number) => ScriptedServer.AnswerAsync(context, 200, JsonSerializer.Serialize(new
    {
        url = filesAt,
        jwt = $"file-token-{number}",
        storageAccountName = "store",
        containerName = "films",
        subPath = "/season/one/",
    })));
}
