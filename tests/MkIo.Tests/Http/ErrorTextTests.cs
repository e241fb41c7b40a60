using System.Globalization;
using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

/// <summary>What an error says of an answer, which may come of the service, of a proxy, or of neither.</summary>
public sealed class ErrorTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("  <p>Bad gateway</p>\n", "<p>Bad gateway</p>")]
    [InlineData("[1,2]", "[1,2]")]
    [InlineData("""{"error":"not an object"}""", """{"error":"not an object"}""")]
    [InlineData("""{"error":{"detail":17}}""", """{"error":{"detail":17}}""")]
    [InlineData("""{"error":{"detail":"the service's words"}}""", "the service's words")]
    public async Task It_has_the_words_of_the_answer(string body, string words)
    {
        var error = await ErrorAsync(400, body);
        Assert.Equal($"GET /x answered 400: {words}", error.Message);
        Assert.Equal(words, error.Detail);
    }

    [Fact]
    public async Task An_answer_without_words_has_its_reason()
        => Assert.Equal("GET /x answered 404: Not Found", (await ErrorAsync(404, string.Empty)).Message);

    [Fact]
    public async Task A_long_page_is_cut()
    {
        Assert.Equal(new string('a', 200), (await ErrorAsync(502, new string('a', 200))).Detail);
        Assert.Equal(new string('a', 200) + "…", (await ErrorAsync(502, new string('a', 201))).Detail);
        Assert.Equal(new string('ü', 200) + "…", (await ErrorAsync(502, new string('ü', 5000))).Detail);
    }

    [Theory]
    [InlineData("""{"error":{"extraDetail":{}}}""", null)]
    [InlineData("""{"error":{"extraDetail":null}}""", null)]
    [InlineData("""{"error":{}}""", null)]
    [InlineData("""{"error":{"extraDetail":["a"]}}""", """["a"]""")]
    [InlineData("""{"error":{"extraDetail":{"url":"https://a/?sig=canary"}}}""", """{"url":"https://a/?sig=***"}""")]
    public async Task What_the_service_adds_is_kept_where_it_says_something(string body, string? expected)
        => Assert.Equal(expected, (await ErrorAsync(400, body)).ExtraDetail);

    [Theory]
    [InlineData("""{"ref":"of-the-body"}""", "of-the-body")]
    [InlineData("{}", "of-the-header")]
    [InlineData("no json", "of-the-header")]
    public async Task The_reference_is_that_of_the_body_or_else_of_the_header(string body, string expected)
        => Assert.Equal(expected, (await ErrorAsync(400, body, ("x-request-id", "of-the-header"))).Ref);

    [Fact]
    public async Task The_wait_that_the_service_asks_for_is_told_in_seconds_or_until_a_date()
    {
        Assert.Null((await ErrorAsync(503, "{}")).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(7), (await ErrorAsync(503, "{}", ("Retry-After", "7"))).RetryAfter);
        var inAnHour = DateTimeOffset.UtcNow.AddHours(1).ToString("R", CultureInfo.InvariantCulture);
        Assert.InRange((await ErrorAsync(503, "{}", ("Retry-After", inAnHour))).RetryAfter!.Value, TimeSpan.FromMinutes(58), TimeSpan.FromMinutes(60));
        Assert.Equal(TimeSpan.Zero, (await ErrorAsync(503, "{}", ("Retry-After", "Thu, 01 Jan 2026 00:00:00 GMT"))).RetryAfter);
    }

    private static async Task<MkIoException> ErrorAsync(int status, string body, (string Name, string Value)? header = null)
    {
        using var server = new ScriptedServer((context, _) =>
        {
            if (header is { } one)
                context.Response.Headers[one.Name] = one.Value;
            return ScriptedServer.AnswerAsync(context, status, body, "text/plain");
        });
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("api-token"), server.BaseUrl) { MaxRetryCount = 0 });
        return await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Get, "/x"));
    }
}
