using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

/// <summary>What the client does and says when nobody knows whether a request was carried out.</summary>
public sealed class LostAnswerTests
{
    private const string Doubt = "may have been carried out";

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("PUT", 2)]
    [InlineData("DELETE", 2)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task A_connection_that_breaks_is_tried_again_where_that_is_safe(string method, int attempts)
    {
        using var server = new ScriptedServer(async (context, _) =>
        {
            context.Response.ContentLength64 = 100;
            await context.Response.OutputStream.WriteAsync("{"u8.ToArray());
            await context.Response.OutputStream.FlushAsync();
            context.Response.Abort();
        });
        var error = await FailAsync(server, method);
        Assert.Equal(MkIoErrorKind.ConnectionFailed, error.Kind);
        Assert.Equal(attempts, server.Requests.Count);
        Assert.Equal(attempts == 1, error.Message.Contains(Doubt));
    }

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("POST", 1)]
    public async Task So_is_one_that_does_not_answer_in_time(string method, int attempts)
    {
        using var server = new ScriptedServer((_, _) => Task.CompletedTask);
        var error = await FailAsync(server, method, attemptSeconds: 0.5);
        Assert.Equal(MkIoErrorKind.TimedOut, error.Kind);
        Assert.Equal(attempts, server.Requests.Count);
        Assert.Equal(attempts == 1, error.Message.Contains(Doubt));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(409)]
    public async Task A_refusal_leaves_no_doubt(int status)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, status));
        Assert.DoesNotContain(Doubt, (await FailAsync(server, "POST")).Message);
    }

    [Fact]
    public async Task Neither_does_a_service_that_is_not_reached()
    {
        var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200));
        server.Dispose();
        var error = await FailAsync(server, "POST");
        Assert.Equal(MkIoErrorKind.ConnectionFailed, error.Kind);
        Assert.DoesNotContain(Doubt, error.Message);
    }

    [Fact]
    public async Task Nor_one_that_is_too_busy_and_says_when_to_come_back()
    {
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.Headers["Retry-After"] = "0";
            return ScriptedServer.AnswerAsync(context, 503);
        });
        var error = await FailAsync(server, "POST");
        Assert.Equal(2, server.Requests.Count);
        Assert.DoesNotContain(Doubt, error.Message);
    }

    private static async Task<MkIoException> FailAsync(ScriptedServer server, string method, double attemptSeconds = 30)
    {
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("t"), server.BaseUrl)
        {
            MaxRetryCount = 1,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            AttemptTimeout = TimeSpan.FromSeconds(attemptSeconds),
        });
        return await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(new HttpMethod(method), "/x", method is "GET" or "DELETE" ? null : "{}"u8.ToArray()));
    }
}
