using System.Diagnostics;
using System.Net;
using System.Text;
using MkIo.Http;
using MkIo.Tests.Support;

namespace MkIo.Tests.Http;

/// <summary>What carries the client's requests can be given, and what they do can be traced.</summary>
public sealed class TransportTests
{
    private static readonly MkIoClientOptions Options = new(Secret.From("canary-token"), new Uri("https://mk.test/")) { RetryDelay = TimeSpan.FromMilliseconds(1), MaxRetryCount = 1 };

    [Fact]
    public async Task A_handler_that_is_given_carries_the_requests_and_outlives_the_client()
    {
        using var handler = new FakeHandler(_ => Json("""{"name":"film","properties":{"container":"c"}}"""));
        using (var client = new MkIoClient(Options, handler))
        {
            var asset = await client.Project("p").Media.Assets.GetAsync("film", TestContext.Current.CancellationToken);
            Assert.Equal("c", asset.Container);
        }

        Assert.Equal("https://mk.test/api/v1/projects/p/media/assets/film", Assert.Single(handler.Requests).RequestUri!.ToString());
        Assert.False(handler.IsDisposed);
    }

    [Fact]
    public void A_handler_that_follows_redirects_is_refused_also_behind_others()
    {
        using var follows = new HttpClientHandler();
        using var behind = new Passing(follows);
        Assert.Contains("AllowAutoRedirect", Assert.Throws<ArgumentException>(() => new MkIoClient(Options, behind)).Message, StringComparison.Ordinal);
        using var stays = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new MkIoClient(Options, stays);
        Assert.Equal(Options.BaseUrl, client.BaseUrl);
    }

    [Theory]
    [InlineData("https://mk.test/tenant", "/api/v1/projects/p/media/assets", "https://mk.test/tenant/api/v1/projects/p/media/assets")]
    [InlineData("https://mk.test/tenant/", "/tenant/api/v1/next?$skiptoken=2", "https://mk.test/tenant/api/v1/next?$skiptoken=2")]
    [InlineData("https://mk.test/", "/api/v1/x", "https://mk.test/api/v1/x")]
    [InlineData("https://mk.test/tenant/", "https://mk.test/tenant/api/v1/next", "https://mk.test/tenant/api/v1/next")]
    [InlineData("https://mk.test/tenant/", "//other.test/api", "https://mk.test/tenant/other.test/api")]
    public async Task The_path_of_the_base_url_is_kept(string baseUrl, string path, string expected)
    {
        using var handler = new FakeHandler(_ => Json("{}"));
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("canary-token"), new Uri(baseUrl)), handler);
        await client.SendAsync(HttpMethod.Get, path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(expected, Assert.Single(handler.Requests).RequestUri!.ToString());
    }

    [Fact]
    public async Task A_request_with_its_attempts_is_one_activity_and_holds_no_secret()
    {
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MkIoClient.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (ended)
                    ended.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var handler = new FakeHandler(request => request.RequestUri!.AbsolutePath.EndsWith("/traced", StringComparison.Ordinal)
            ? Json("""{"ref":"r-1","error":{"code":"Broken","detail":"sig=canary-token"}}""", HttpStatusCode.InternalServerError)
            : Json("{}"));
        using var client = new MkIoClient(Options, handler);
        await Assert.ThrowsAsync<MkIoException>(() => client.Project("p").Media.Assets.GetAsync("traced", TestContext.Current.CancellationToken));
        await client.SendAsync(HttpMethod.Get, "/api/v1/traced-too?$filter=canary-token", cancellationToken: TestContext.Current.CancellationToken);

        // Other tests run at the same time, and are listened to as well.
        List<Activity> own;
        lock (ended)
            own = [.. ended.Where(activity => activity.DisplayName.Contains("/traced", StringComparison.Ordinal))];
        Assert.Equal(2, own.Count);
        var failed = own[0];
        Assert.Equal((ActivityStatusCode.Error, "GET /api/v1/projects/p/media/assets/traced"), (failed.Status, failed.DisplayName));
        Assert.Equal((500, 1, "ServerError", "r-1"), (failed.GetTagItem("http.response.status_code"), failed.GetTagItem("http.request.resend_count"), failed.GetTagItem("error.type"), failed.GetTagItem("mkio.request_id")));
        Assert.Equal(200, own[1].GetTagItem("http.response.status_code"));
        Assert.All(own, activity => Assert.DoesNotContain("canary", $"{activity.StatusDescription} {activity.DisplayName} {string.Join(" ", activity.TagObjects)}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_to_another_service_is_traced_with_that_services_address()
    {
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MkIoClient.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (ended)
                    ended.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var handler = new FakeHandler(_ => Json("{}"));
        using var client = new MkIoClient(Options, handler);
        var request = new ApiRequest(HttpMethod.Post, "https://files.test:8443/of-a-trace/downloadBlob?x=canary") { Service = new CompanionService(Secret.From("canary")) };
        using var answer = await client.Sender.OpenAsync(request, TestContext.Current.CancellationToken);

        Activity own;
        lock (ended)
            own = Assert.Single(ended, activity => activity.DisplayName.Contains("/of-a-trace", StringComparison.Ordinal));
        Assert.Equal("POST /of-a-trace/downloadBlob", own.DisplayName);
        Assert.Equal(("files.test", 8443, "/of-a-trace/downloadBlob"), (own.GetTagItem("server.address"), own.GetTagItem("server.port"), own.GetTagItem("url.path")));
    }

    private static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK)
        => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class Passing(HttpMessageHandler inner) : DelegatingHandler(inner);
}
