using System.Net;
using MkIo.Http;
using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

/// <summary>What becomes of a download that is cut, with services that can and cannot go on where it ended.</summary>
public sealed class FileDownloadTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(number => (byte)(number * 31 / 7))];
    private static readonly HttpClient Http = new();

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("mkio-").FullName;
    private long _told;

    private string Target => Path.Combine(_folder, "film.bin");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_cut_download_goes_on_where_it_ended()
    {
        using var server = Serve(ranges: true, cuts: 2, _ => "\"one\"");
        await Download(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal(Content.Length, _told);
        Assert.Equal([null, "bytes=100000-", "bytes=150000-"], server.Requests.Select(request => request.Headers.GetValueOrDefault("Range")));
    }

    [Fact]
    public async Task A_service_that_cannot_go_on_is_read_from_the_beginning()
    {
        using var server = Serve(ranges: false, cuts: 1, _ => "\"one\"");
        await Download(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal(Content.Length, _told);
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_read_from_the_beginning()
    {
        using var server = Serve(ranges: true, cuts: 1, number => number == 1 ? "\"one\"" : "\"two\"");
        await Download(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Null(server.Requests[^1].Headers.GetValueOrDefault("Range"));
    }

    [Fact]
    public async Task A_part_that_begins_elsewhere_than_was_asked_is_not_put_at_the_end()
    {
        const int cut = 100_000;
        using var server = new ScriptedServer(async (context, number) =>
        {
            // The second answer is the beginning once more: as long as what is missing, and of the same version.
            var count = number == 3 ? Content.Length : cut;
            context.Response.Headers["ETag"] = "\"one\"";
            context.Response.ContentLength64 = number == 2 ? cut : Content.Length;
            if (number == 2)
            {
                context.Response.StatusCode = (int)HttpStatusCode.PartialContent;
                context.Response.Headers["Content-Range"] = $"bytes 0-{cut - 1}/{Content.Length}";
            }

            await SendAsync(context.Response, 0, count, cutAfterwards: number == 1);
        });
        await Download(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal(Content.Length, _told);
        Assert.Equal([null, "bytes=100000-", null], server.Requests.Select(request => request.Headers.GetValueOrDefault("Range")));
    }

    [Fact]
    public async Task What_keeps_failing_leaves_nothing_behind()
    {
        await File.WriteAllTextAsync(Target, "as it was", TestContext.Current.CancellationToken);
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200));
        server.Dispose();
        var error = await Assert.ThrowsAsync<MkIoException>(() => Download(server));
        Assert.Equal(MkIoErrorKind.ConnectionFailed, error.Kind);
        Assert.Equal("as it was", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_is_no_broken_connection()
    {
        using var server = Serve(ranges: true, cuts: 0, _ => "\"one\"");
        using var full = new FullDisk();
        var error = await Assert.ThrowsAsync<MkIoException>(() => new FileDownload((from, cancellationToken) => OpenAsync(server.BaseUrl, from, cancellationToken), progress: null)
            .FillAsync(full, Target, TestContext.Current.CancellationToken));
        Assert.Equal((MkIoErrorKind.Unexpected, $"'{Target}' cannot be written: No space left."), (error.Kind, error.Message));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced()
    {
        await File.WriteAllTextAsync(Target, "as it was", TestContext.Current.CancellationToken);
        using var server = Serve(ranges: true, cuts: 0, _ => "\"one\"");
        await Download(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(_folder));
    }

    private Task Download(ScriptedServer server)
        => new FileDownload((from, cancellationToken) => OpenAsync(server.BaseUrl, from, cancellationToken), bytes => Interlocked.Add(ref _told, bytes)).ToFileAsync(Target, CancellationToken.None);

    private static async Task<HttpResponseMessage> OpenAsync(Uri address, long from, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (from > 0)
            request.Headers.Range = new(from, null);
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private ScriptedServer Serve(bool ranges, int cuts, Func<int, string> version) => new(async (context, number) =>
    {
        var from = ranges && context.Request.Headers["Range"] is { } range ? int.Parse(range["bytes=".Length..].TrimEnd('-'), System.Globalization.CultureInfo.InvariantCulture) : 0;
        var response = context.Response;
        response.Headers["ETag"] = version(number);
        response.ContentLength64 = Content.Length - from;
        if (from > 0)
        {
            response.StatusCode = (int)HttpStatusCode.PartialContent;
            response.Headers["Content-Range"] = $"bytes {from}-{Content.Length - 1}/{Content.Length}";
        }

        var count = number <= cuts ? (Content.Length - from) / 2 : Content.Length - from;
        await SendAsync(response, from, count, cutAfterwards: number <= cuts);
    });

    private async Task SendAsync(HttpListenerResponse response, int from, int count, bool cutAfterwards)
    {
        await response.OutputStream.WriteAsync(Content.AsMemory(from, count));
        await response.OutputStream.FlushAsync();
        if (!cutAfterwards)
        {
            response.Close();
            return;
        }

        // What was written has to arrive before the connection breaks.
        SpinWait.SpinUntil(() => Interlocked.Read(ref _told) == from + count, Patience);
        response.Abort();
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left.");
    }
}
