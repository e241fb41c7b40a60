using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

[Trait("Category", "Slow")]
public sealed class WaitingTests
{
    [Fact]
    public async Task Waiting_for_ones_turn_is_no_part_of_the_attempts_time()
    {
        using var server = new ScriptedServer((context, number) =>
        {
            if (number == 1)
                context.Response.Headers["Retry-After"] = "4";
            return ScriptedServer.AnswerAsync(context, number == 1 ? 429 : 200);
        });
        var options = new MkIoClientOptions(Secret.From("token"), server.BaseUrl) { MaxRetryCount = 0, AttemptTimeout = TimeSpan.FromSeconds(3) };
        using var client = new MkIoClient(options.WithLimits(60000, 60000));

        var error = await Assert.ThrowsAsync<MkIoException>(() => client.SendAsync(HttpMethod.Get, "/x", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.TooManyRequests, error.Kind);
        await client.SendAsync(HttpMethod.Get, "/x", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, server.Requests.Count);
    }
}
