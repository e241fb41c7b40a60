using System.Globalization;
using System.Net;
using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

/// <summary>What each status of an answer means: every one, so that none changes its meaning unseen.</summary>
public sealed class StatusTests
{
    private static readonly IEnumerable<int> Failures = Enumerable.Range(400, 200);

    private static readonly Dictionary<int, MkIoErrorKind> Special = new()
    {
        [401] = MkIoErrorKind.Unauthorized,
        [403] = MkIoErrorKind.Forbidden,
        [404] = MkIoErrorKind.NotFound,
        [408] = MkIoErrorKind.TimedOut,
        [409] = MkIoErrorKind.Conflict,
        [429] = MkIoErrorKind.TooManyRequests,
    };

    // What passes by itself; any other failure stays, and asking again is a burden on the service.
    private static readonly int[] Passing = [408, 429, 500, 502, 503, 504];

    private static MkIoErrorKind Expected(int status)
        => Special.TryGetValue(status, out var kind) ? kind : status < 500 ? MkIoErrorKind.InvalidRequest : MkIoErrorKind.ServerError;

    [Fact]
    public async Task Each_status_is_an_error_of_its_kind()
    {
        using var server = Answering();
        using var client = Client(server, retries: 0);
        foreach (var status in Failures)
        {
            var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Get, $"/{status}", cancellationToken: TestContext.Current.CancellationToken));
            Assert.Equal((status, Expected(status)), ((int)error.Status!, error.Kind));
        }
    }

    [Fact]
    public async Task An_answer_that_is_neither_success_nor_failure_is_unexpected()
    {
        using var server = Answering();
        using var client = Client(server, retries: 0);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Get, "/300", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((HttpStatusCode.MultipleChoices, MkIoErrorKind.Unexpected), (error.Status, error.Kind));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task What_repeats_safely_is_repeated_after_failures_that_pass_and_no_others(string method)
        => Assert.Equal(Passing, await RepeatedAsync(method, retryAfter: false));

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    public async Task A_write_that_does_not_repeat_safely_is_repeated_only_where_nothing_was_done(string method)
    {
        Assert.Equal([429], await RepeatedAsync(method, retryAfter: false));
        Assert.Equal([429, 503], await RepeatedAsync(method, retryAfter: true));
    }

    private static async Task<IEnumerable<int>> RepeatedAsync(string method, bool retryAfter)
    {
        using var server = Answering(retryAfter);
        using var client = Client(server, retries: 1);
        foreach (var status in Failures)
            await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(new HttpMethod(method), $"/{status}", method is "GET" or "DELETE" ? null : "{}"u8.ToArray()));
        return server.Requests.GroupBy(request => request.Path).Where(group => group.Count() > 1)
            .Select(group => int.Parse(group.Key.TrimStart('/'), CultureInfo.InvariantCulture)).Order();
    }

    private static ScriptedServer Answering(bool retryAfter = false) => new((context, _) =>
    {
        if (retryAfter)
            context.Response.Headers["Retry-After"] = "0";
        return ScriptedServer.AnswerAsync(context, int.Parse(context.Request.RawUrl!.TrimStart('/'), CultureInfo.InvariantCulture));
    });

    private static MkIoClient Client(ScriptedServer server, int retries)
        => new(new MkIoClientOptions(Secret.From("t"), server.BaseUrl) { MaxRetryCount = retries, RetryDelay = TimeSpan.FromMilliseconds(1) });
}
