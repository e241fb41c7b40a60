using MkIo.Http;
using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

/// <summary>Who shares a quota with whom: a project with itself, its reads and its writes apart.</summary>
public sealed class ProjectLimiterTests : IDisposable
{
    private const int PerMinute = 60;

    private readonly ProjectLimiter _limiter = new(PerMinute, PerMinute);
    // A wait that does not end is a failure, and is not to be waited for.
    private readonly CancellationTokenSource _end = new(TimeSpan.FromSeconds(30));

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    [Theory]
    [InlineData("GET", "/api/v1/projects/two/media/assets")]
    [InlineData("GET", "/api/v1/projects/on/media/assets")]
    [InlineData("GET", "/api/v1/organizations")]
    [InlineData("GET", "/api/v1/organizations?next=/api/v1/projects/one/media/assets")]
    [InlineData("GET", "https://mk.test/api/v1/projects/two/media/assets")]
    [InlineData("PUT", "/api/v1/projects/one/media/assets/a")]
    [InlineData("POST", "/api/v1/projects/one/media/assets/a")]
    [InlineData("PATCH", "/api/v1/projects/one/media/assets/a")]
    [InlineData("DELETE", "/api/v1/projects/one/media/assets/a")]
    public void What_counts_apart_goes_at_once(string method, string path)
    {
        Spend("GET", "/api/v1/projects/one/media/assets");
        Assert.True(Goes(method, path));
    }

    [Theory]
    [InlineData("GET", "/api/v1/projects/one")]
    [InlineData("GET", "/api/v1/projects/one?x=1")]
    [InlineData("GET", "/api/v1/projects/one/media/jobs?$top=1")]
    [InlineData("HEAD", "/api/v1/projects/one/media/assets")]
    [InlineData("GET", "https://mk.test/api/v1/projects/one/media/assets?$skiptoken=2")]
    [InlineData("GET", "https://mk.test/tenant/api/v1/projects/one?x=1")]
    [InlineData("GET", "/tenant/api/v1/projects/one/media/assets")]
    public void What_counts_together_waits(string method, string path)
    {
        Spend("GET", "/api/v1/projects/one/media/assets");
        Assert.False(Goes(method, path));
    }

    [Fact]
    public void Writes_have_a_quota_of_their_own_too()
    {
        Spend("PUT", "/api/v1/projects/one/media/assets/a");
        Assert.False(Goes("DELETE", "/api/v1/projects/one/media/jobs/j"));
        Assert.True(Goes("GET", "/api/v1/projects/one/media/assets/a"));
        Assert.True(Goes("PUT", "/api/v1/projects/two/media/assets/a"));
    }

    [Fact]
    public void What_names_no_project_shares_one_quota()
    {
        Spend("GET", "/api/v1/organizations");
        Assert.False(Goes("GET", "/api/v1/users"));
    }

    [Fact]
    public void A_429_makes_its_own_project_wait_and_no_other()
    {
        _limiter.Throttled(Request("GET", "/api/v1/projects/one/media/assets"), TimeSpan.FromHours(1));
        Assert.False(Goes("GET", "/api/v1/projects/one/media/jobs"));
        Assert.True(Goes("PUT", "/api/v1/projects/one/media/assets/a"));
        Assert.True(Goes("GET", "/api/v1/projects/two/media/assets"));
        Assert.True(Goes("GET", "/api/v1/organizations"));
    }

    [Fact]
    public void Reads_and_writes_have_the_limits_that_were_set_for_them()
    {
        var unlimitedReads = new ProjectLimiter(0, PerMinute);
        Assert.True(Passes(unlimitedReads, "GET", "/api/v1/projects/one/media/assets") > PerMinute);
        Assert.InRange(Passes(unlimitedReads, "PUT", "/api/v1/projects/one/media/assets/a"), PerMinute - 5, PerMinute);

        var fewWrites = new ProjectLimiter(PerMinute, 20);
        Assert.InRange(Passes(fewWrites, "GET", "/api/v1/projects/one/media/assets"), PerMinute - 5, PerMinute);
        Assert.InRange(Passes(fewWrites, "PUT", "/api/v1/projects/one/media/assets/a"), 15, 20);
    }

    [Fact]
    public async Task Clients_of_one_service_share_its_quotas()
    {
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.Headers["Retry-After"] = "3600";
            return ScriptedServer.AnswerAsync(context, context.Request.RawUrl!.Contains("/one/") ? 429 : 200);
        });
        using var first = Client(server);
        using var second = Client(server);
        await Assert.ThrowsAsync<MkIoException>(() => first.SendAsync(HttpMethod.Get, "/api/v1/projects/one/media/assets", cancellationToken: _end.Token));

        var waiting = second.SendAsync(HttpMethod.Get, "/api/v1/projects/one/media/assets", cancellationToken: _end.Token);
        await second.SendAsync(HttpMethod.Get, "/api/v1/projects/two/media/assets", cancellationToken: _end.Token);
        Assert.False(waiting.IsCompleted);
        Assert.Equal(2, server.Requests.Count);
        await _end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static MkIoClient Client(ScriptedServer server)
        => new(new MkIoClientOptions(Secret.From("t"), server.BaseUrl) { MaxRetryCount = 0 }.WithLimits(PerMinute, PerMinute));

    private static ApiRequest Request(string method, string path) => new(new HttpMethod(method), path);

    private bool Goes(string method, string path) => Goes(_limiter, method, path);

    private bool Goes(ProjectLimiter limiter, string method, string path) => limiter.WaitAsync(Request(method, path), _end.Token).AsTask().IsCompleted;

    private void Spend(string method, string path) => Passes(_limiter, method, path);

    // How many go before the first one waits.
    private int Passes(ProjectLimiter limiter, string method, string path)
    {
        var passed = 0;
        while (passed <= 2 * PerMinute && Goes(limiter, method, path))
            passed++;
        return passed;
    }
}
