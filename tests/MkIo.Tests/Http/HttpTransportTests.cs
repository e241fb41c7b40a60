using System.Diagnostics;
using System.Net;
using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

public sealed class HttpTransportTests
{
    private const string Token = "canary-token";

    private static MkIoClient Client(ScriptedServer server, AuthenticationScheme scheme = AuthenticationScheme.Bearer, double attemptSeconds = 30) => new(
        new MkIoClientOptions(Secret.From(Token), server.BaseUrl)
        {
            AuthenticationScheme = scheme,
            RetryDelay = TimeSpan.FromMilliseconds(5),
            MaxRetryCount = 3,
            AttemptTimeout = TimeSpan.FromSeconds(attemptSeconds),
        });

    [Theory]
    [InlineData(AuthenticationScheme.Bearer, "Authorization", "Bearer canary-token")]
    [InlineData(AuthenticationScheme.MkIoToken, "x-mkio-token", "canary-token")]
    public async Task The_token_travels_in_the_header_of_its_scheme(AuthenticationScheme scheme, string header, string value)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200));
        using var client = Client(server, scheme);
        await client.SendAsync(HttpMethod.Get, "/api/ready", cancellationToken: TestContext.Current.CancellationToken);
        var request = Assert.Single(server.Requests);
        Assert.Equal(value, request.Headers[header]);
        Assert.StartsWith("MkIo/0.", request.Headers["User-Agent"]);
        Assert.NotEqual(scheme == AuthenticationScheme.Bearer, request.Headers.ContainsKey("x-mkio-token"));
    }

    [Theory]
    [InlineData("GET", 500, null, 3)]
    [InlineData("PUT", 503, null, 3)]
    [InlineData("DELETE", 500, null, 3)]
    [InlineData("POST", 429, null, 3)]
    [InlineData("POST", 503, "0", 3)]
    [InlineData("PATCH", 429, "0", 3)]
    [InlineData("POST", 500, null, 1)]
    [InlineData("POST", 503, null, 1)]
    [InlineData("PATCH", 500, null, 1)]
    [InlineData("GET", 400, null, 1)]
    [InlineData("GET", 401, null, 1)]
    [InlineData("PUT", 409, null, 1)]
    public async Task A_request_is_repeated_where_that_is_safe(string method, int status, string? retryAfter, int expected)
    {
        using var server = new ScriptedServer((context, number) =>
        {
            if (retryAfter is not null)
                context.Response.Headers["Retry-After"] = retryAfter;
            return ScriptedServer.AnswerAsync(context, number < 3 ? status : 200);
        });
        using var client = Client(server);
        var error = await Record.ExceptionAsync(() => client.SendAsync(new HttpMethod(method), "/x", method is "GET" or "DELETE" ? null : "{}"u8.ToArray(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(expected, server.Requests.Count);
        Assert.Equal(expected == 1, error is MkIoException);
    }

    [Fact]
    public async Task A_delete_that_finds_nothing_the_second_time_has_worked()
    {
        using var server = new ScriptedServer((context, number) => ScriptedServer.AnswerAsync(context, number == 1 ? 500 : 404));
        using var client = Client(server);
        await client.Project("p").Media.Assets.DeleteAsync("a", TestContext.Current.CancellationToken);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_delete_that_finds_nothing_the_first_time_has_not()
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 404));
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.Project("p").Media.Assets.DeleteAsync("a", TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.NotFound, error.Kind);
    }

    [Fact]
    public async Task An_error_carries_what_the_service_says()
    {
        const string Body = """{"error":{"code":"AssetInUse","detail":"locator l1 refers to it","extraDetail":{"locators":["l1"]}},"status":409,"ref":"r-17"}""";
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 409, Body));
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Delete, "/api/x?y=1", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.Conflict, error.Kind);
        Assert.Equal(HttpStatusCode.Conflict, error.Status);
        Assert.Equal(("AssetInUse", "locator l1 refers to it", "r-17", "DELETE /api/x"), (error.Code, error.Detail, error.Ref, error.Operation));
        Assert.Contains("l1", error.ExtraDetail);
        Assert.Contains("locator l1 refers to it", error.Message);
    }

    [Fact]
    public async Task A_secret_that_the_service_repeats_is_taken_out()
    {
        const string Body = """{"error":{"code":"E","detail":"token canary-token, sas ?sv=1&sig=canary-sig refused"},"status":400,"ref":"r"}""";
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 400, Body));
        var observer = new RecordingObserver();
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.WithObserver(observer).SendAsync(HttpMethod.Get, "/x", cancellationToken: TestContext.Current.CancellationToken));
        Assert.DoesNotContain("canary", error.ToString());
        Assert.Contains("refused", error.Message);
    }

    [Theory]
    [InlineData("POST", true)]
    [InlineData("PATCH", true)]
    [InlineData("PUT", false)]
    public async Task A_write_that_may_have_been_done_and_is_not_repeated_says_so(string method, bool doubt)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 500));
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(new HttpMethod(method), "/x", "{}"u8.ToArray(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(doubt, error.Message.Contains("may have been carried out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_create_whose_answer_was_lost_is_found_to_have_worked()
    {
        // Not there, made but the answer fails, refused because it is there now, read.
        using var server = new ScriptedServer((context, number) => number switch
        {
            1 => ScriptedServer.AnswerAsync(context, 404),
            2 => ScriptedServer.AnswerAsync(context, 500),
            3 => ScriptedServer.AnswerAsync(context, 409),
            _ => ScriptedServer.AnswerAsync(context, 200, """{"name":"a","properties":{"storageAccountName":"s"}}"""),
        });
        using var client = Client(server);
        var change = await client.Project("p").Media.Assets.CreateAsync("a", new(), TestContext.Current.CancellationToken);
        Assert.Equal("a", change.Resource.Name);
        Assert.Equal(["GET", "PUT", "PUT", "GET"], server.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_retry_is_told_to_the_observer()
    {
        using var server = new ScriptedServer((context, number) => ScriptedServer.AnswerAsync(context, number < 3 ? 503 : 200));
        var observer = new RecordingObserver();
        using var client = Client(server);
        await client.WithObserver(observer).SendAsync(HttpMethod.Get, "/x", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, observer.Retries);
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_no_answer()
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, "<html>sign in</html>", "text/html"));
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Post, "/x", "{}"u8.ToArray(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.InvalidResponse, error.Kind);
        Assert.Contains("text/html", error.Message);
    }

    [Fact]
    public async Task An_attempt_that_stalls_is_given_up_and_repeated()
    {
        using var server = new ScriptedServer((context, number) => number == 1 ? Task.CompletedTask : ScriptedServer.AnswerAsync(context, 200));
        using var client = Client(server, attemptSeconds: 1);
        await client.SendAsync(HttpMethod.Get, "/x", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_always_stalls_is_a_time_out()
    {
        using var server = new ScriptedServer((_, _) => Task.CompletedTask);
        using var client = Client(server, attemptSeconds: 2);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Post, "/x", "{}"u8.ToArray(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.TimedOut, error.Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancellation_is_prompt_also_while_waiting_for_a_retry()
    {
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.Headers["Retry-After"] = "30";
            return ScriptedServer.AnswerAsync(context, 429);
        });
        using var client = Client(server);
        using var cancellationToken = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var clock = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(HttpMethod.Get, "/x", cancellationToken: cancellationToken.Token));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Thu, 01 Jan 2015 00:00:00 GMT")]
    public async Task A_retry_after_that_has_passed_does_not_make_the_client_hurry(string retryAfter)
    {
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.Headers["Retry-After"] = retryAfter;
            return ScriptedServer.AnswerAsync(context, 429);
        });
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From(Token), server.BaseUrl) { RetryDelay = TimeSpan.FromSeconds(10) });
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(HttpMethod.Get, "/x", cancellationToken: patience.Token));
        // The pause is random; one that is shorter than the patience has hardly ever a second one.
        Assert.InRange(server.Requests.Count, 1, 2);
    }

    [Theory]
    [InlineData(429, MkIoErrorKind.TooManyRequests)]
    [InlineData(503, MkIoErrorKind.ServerError)]
    public async Task What_asks_to_wait_longer_than_a_request_may_take_is_told_at_once(int status, MkIoErrorKind kind)
    {
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.Headers["Retry-After"] = "3600";
            return ScriptedServer.AnswerAsync(context, status);
        });
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Get, "/x", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((kind, TimeSpan.FromHours(1)), (error.Kind, error.RetryAfter));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_attempt_that_stalls_is_reported_once()
    {
        using var server = new ScriptedServer((context, number) => number == 1 ? Task.CompletedTask : ScriptedServer.AnswerAsync(context, 200));
        var observer = new RecordingObserver();
        using var client = Client(server, attemptSeconds: 1);
        await client.WithObserver(observer).SendAsync(HttpMethod.Get, "/x", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([(1, null), (2, HttpStatusCode.OK)], observer.Requests.Select(report => (report.Attempt, report.Status)));
        Assert.Equal(["no answer after 1 seconds", null], observer.Requests.Select(report => report.Failure));
    }

    [Theory]
    [InlineData("PUT", "/elsewhere", "redirected")]
    [InlineData("GET", "http://elsewhere.invalid/", "elsewhere.invalid")]
    public async Task An_attempt_whose_redirect_is_refused_is_reported_once(string method, string location, string failure)
    {
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.Headers["Location"] = location;
            return ScriptedServer.AnswerAsync(context, 307);
        });
        var observer = new RecordingObserver();
        using var client = Client(server);
        await Assert.ThrowsAsync<MkIoException>(() => client.WithObserver(observer).SendAsync(new HttpMethod(method), "/x", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains(failure, Assert.Single(observer.Requests).Failure);
    }

    [Fact]
    public async Task An_attempt_that_breaks_or_is_cancelled_is_reported_once()
    {
        using var server = new ScriptedServer((context, number) => number == 1 ? ScriptedServer.BreakAsync(context) : Task.CompletedTask);
        var observer = new RecordingObserver();
        using var client = Client(server);
        using var patience = new CancellationTokenSource();
        var asked = client.WithObserver(observer).SendAsync(HttpMethod.Get, "/x", cancellationToken: patience.Token);
        Assert.True(SpinWait.SpinUntil(() => server.Requests.Count == 2, TimeSpan.FromSeconds(30)));
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal([1, 2], observer.Requests.Select(report => report.Attempt));
        Assert.Equal("cancelled", observer.Requests.Last().Failure);
    }

    [Fact]
    public async Task No_connection_is_an_error_of_its_kind()
    {
        Uri address;
        using (var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200)))
            address = server.BaseUrl;
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From(Token), address) { MaxRetryCount = 0 });
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Get, "/x", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.ConnectionFailed, error.Kind);
        Assert.True(error.NothingWasDone);
    }

    [Fact]
    public async Task A_report_tells_method_path_status_and_attempt()
    {
        using var server = new ScriptedServer((context, number) => ScriptedServer.AnswerAsync(context, number == 1 ? 500 : 200));
        var observer = new RecordingObserver();
        using var client = Client(server);
        await client.WithObserver(observer).SendAsync(HttpMethod.Put, "/x?sig=canary", """{"sasToken":"canary","name":"n"}"""u8.ToArray(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([(1, HttpStatusCode.InternalServerError), (2, HttpStatusCode.OK)], observer.Requests.Select(report => (report.Attempt, report.Status!.Value)));
        Assert.All(observer.Requests, report =>
        {
            Assert.Equal("PUT", report.Method);
            Assert.DoesNotContain("canary", report.Path + report.RequestBody + report.ResponseBody);
            Assert.Contains("\"n\"", report.RequestBody);
        });
    }
}
