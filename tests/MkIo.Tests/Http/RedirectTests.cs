using System.Net;
using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

/// <summary>Where the token and a request's body go when an answer points elsewhere.</summary>
public sealed class RedirectTests
{
    private static MkIoClient Client(Uri address) => new(
        new MkIoClientOptions(Secret.From("canary-token"), address) { RetryDelay = TimeSpan.FromMilliseconds(5), MaxRetryCount = 1 });

    private static ScriptedServer RedirectTo(string location, int status = 307) => new((context, _) =>
    {
        if (context.Request.RawUrl == "/x")
            context.Response.Headers["Location"] = location;
        return ScriptedServer.AnswerAsync(context, context.Request.RawUrl == "/x" ? status : 200);
    });

    [Theory]
    [InlineData("PUT", 301)]
    [InlineData("PUT", 302)]
    [InlineData("POST", 303)]
    [InlineData("POST", 307)]
    [InlineData("PATCH", 307)]
    [InlineData("PATCH", 308)]
    [InlineData("DELETE", 308)]
    [InlineData("DELETE", 302)]
    public async Task A_redirected_write_is_not_followed(string method, int status)
    {
        using var server = RedirectTo("/moved", status);
        using var client = Client(server.BaseUrl);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(new HttpMethod(method), "/x", method == "DELETE" ? null : "{}"u8.ToArray(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.InvalidResponse, error.Kind);
        Assert.Equal((status, $"{method} /x"), ((int)error.Status!, error.Operation));
        Assert.Contains("redirected", error.Message);
        Assert.Single(server.Requests);
        Assert.All(server.Requests, request => Assert.Equal("/x", request.Path));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirected_read_is_followed_within_the_origin(int status)
    {
        using var server = RedirectTo("/moved", status);
        using var client = Client(server.BaseUrl);
        await client.SendAsync(HttpMethod.Get, "/x", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["/x", "/moved"], server.Requests.Select(request => request.Path));
        Assert.All(server.Requests, request => Assert.Equal("Bearer canary-token", request.Headers["Authorization"]));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task The_token_does_not_follow_to_another_origin(string method)
    {
        using var other = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200));
        using var server = RedirectTo(new Uri(other.BaseUrl, "/x").AbsoluteUri);
        using var client = Client(server.BaseUrl);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(new HttpMethod(method), "/x", method == "GET" ? null : "{}"u8.ToArray(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.ForeignOrigin, error.Kind);
        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_path_that_is_an_address_elsewhere_is_refused_before_anything_is_sent()
    {
        using var other = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200));
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200));
        using var client = Client(server.BaseUrl);
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Get, new Uri(other.BaseUrl, "/x").AbsoluteUri, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.ForeignOrigin, error.Kind);
        Assert.Empty(other.Requests);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        using var server = RedirectTo("/x");
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("t"), server.BaseUrl) { MaxRetryCount = 0 });
        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Get, "/x", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((MkIoErrorKind.Unexpected, HttpStatusCode.TemporaryRedirect), (error.Kind, error.Status));
        Assert.Equal(6, server.Requests.Count);
    }
}
