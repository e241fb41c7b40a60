using System.Net;
using MkIo.Management;
using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

/// <summary>What the client does and says when nobody knows whether a request was carried out.</summary>
public sealed class LostAnswerTests
{
    private const string Doubt = "may have been carried out";

    private int _questions;

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("PUT", 2)]
    [InlineData("DELETE", 2)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task A_connection_that_breaks_is_tried_again_where_that_is_safe(string method, int attempts)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.BreakAsync(context));
        var error = await FailAsync(server, method);
        Assert.Equal(MkIoErrorKind.ConnectionFailed, error.Kind);
        Assert.Equal(attempts, server.Requests.Count);
        Assert.Equal(attempts == 1, error.Message.Contains(Doubt));
    }

    // Each POST that only asks.
    private static readonly Dictionary<string, Func<MkIoClient, Task>> Questions = new()
    {
        ["listPaths"] = client => client.Project("p").Media.StreamingLocators.GetPathsAsync("l"),
        ["listContentKeys"] = client => client.Project("p").Media.StreamingLocators.GetContentKeysAsync("l"),
        ["getPolicyPropertiesWithSecrets"] = client => client.Project("p").Media.ContentKeyPolicies.GetWithSecretsAsync("c"),
        ["listStreamingLocators"] = async client =>
        {
            await foreach (var locator in client.Project("p").Media.StreamingLocators.OfAssetAsync("a"))
                Assert.Fail($"There is no locator {locator}.");
        },
        ["getFileAccessInfo"] = client => client.Project("p").Media.Files("a").GetAccessAsync(),
        ["reports/usage"] = async client =>
        {
            await foreach (var row in client.Management.Usage.ListAsync(Month))
                Assert.Fail($"There is no row {row}.");
        },
        ["csv"] = client => client.Management.Usage.GetCsvAsync(Month),
    };

    private static UsageQuery Month => new() { StartDate = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), EndDate = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero) };

    public static TheoryData<string> QuestionNames() => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(QuestionNames))]
    public async Task A_post_that_changes_nothing_is_repeated_after_a_500(string question)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, IsFirstQuestion(context) ? 500 : 200));
        await AskAsync(server, question);
        AssertAskedTwice(server, question);
    }

    [Theory]
    [MemberData(nameof(QuestionNames))]
    public async Task So_it_is_after_a_connection_that_breaks(string question)
    {
        using var server = new ScriptedServer((context, _) => IsFirstQuestion(context) ? ScriptedServer.BreakAsync(context) : ScriptedServer.AnswerAsync(context, 200));
        await AskAsync(server, question);
        AssertAskedTwice(server, question);
    }

    [Theory]
    [MemberData(nameof(QuestionNames))]
    public async Task Nobody_needs_to_look_what_it_did(string question)
    {
        // The policy itself is read first.
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, context.Request.HttpMethod == "GET" ? 200 : 500));
        var error = await Assert.ThrowsAsync<MkIoException>(() => AskAsync(server, question));
        Assert.Equal(MkIoErrorKind.ServerError, error.Kind);
        Assert.DoesNotContain(Doubt, error.Message);
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

    // A policy is read with a GET before its secrets are asked for.
    private bool IsFirstQuestion(HttpListenerContext context) => context.Request.HttpMethod == "POST" && Interlocked.Increment(ref _questions) == 1;

    private static async Task AskAsync(ScriptedServer server, string question)
    {
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("t"), server.BaseUrl) { MaxRetryCount = 1, RetryDelay = TimeSpan.FromMilliseconds(1) });
        await Questions[question](client);
    }

    private static void AssertAskedTwice(ScriptedServer server, string question)
    {
        var asked = server.Requests.Where(request => request.Method == "POST").ToList();
        Assert.All(asked, request => Assert.Contains(question == "csv" ? "reports/usage" : question, request.Path));
        Assert.Equal(2, asked.Count);
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
