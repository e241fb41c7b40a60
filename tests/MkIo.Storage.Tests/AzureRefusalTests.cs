using System.Net;
using MkIo.Tests.Support;

namespace MkIo.Storage.Tests;

/// <summary>The refusals of Azure that Azurite does not know, and answers that are not Azure's at all.</summary>
public sealed class AzureRefusalTests
{
    private static readonly Secret Sas = Secret.From("?sv=2022-11-02&ss=b&srt=co&sp=rwdlac&se=2100-01-01T00:00:00Z&sig=canary%3D");

    [Theory]
    [InlineData(403, "AuthenticationFailed", "Server failed to authenticate the request.", "SasAccepted", StorageCheckResult.Fail, "new one with the key of today")]
    [InlineData(403, "AuthorizationFailure", "This request is not authorized to perform this operation.", "SasAccepted", StorageCheckResult.Warning, "Networking")]
    [InlineData(403, "AuthorizationSourceIPMismatch", "", "SasAccepted", StorageCheckResult.Warning, "Allowed IP addresses")]
    [InlineData(403, "KeyBasedAuthenticationNotPermitted", "", "SasAccepted", StorageCheckResult.Fail, "Allow storage account key access")]
    [InlineData(403, "AccountIsDisabled", "", "SasAccepted", StorageCheckResult.Fail, "Enable it")]
    [InlineData(404, "ResourceNotFound", "", "SasAccepted", StorageCheckResult.Fail, "Check the URL")]
    [InlineData(503, "ServerBusy", "", "SasAccepted", StorageCheckResult.Warning, "Check network and proxy")]
    [InlineData(403, "AuthorizationServiceMismatch", "", "ListBlobs", StorageCheckResult.Fail, "Tick 'Blob'")]
    [InlineData(403, "AuthorizationResourceTypeMismatch", "", "ListBlobs", StorageCheckResult.Fail, "'Container' and 'Object'")]
    [InlineData(403, "AuthorizationPermissionMismatch", "", "ListBlobs", StorageCheckResult.Fail, "Tick List")]
    [InlineData(403, "AuthorizationProtocolMismatch", "", "ListBlobs", StorageCheckResult.Fail, "https URL")]
    [InlineData(409, "ContainerBeingDeleted", "", "ListBlobs", StorageCheckResult.Fail, "another container")]
    [InlineData(400, "OutOfRangeInput", "", "ListBlobs", StorageCheckResult.Fail, "URL")]
    public async Task A_refusal_is_told_with_its_cure(int status, string code, string message, string check, StorageCheckResult result, string cure)
    {
        var found = await CheckAsync(status, $"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>{message}</Message></Error>");
        var problem = Assert.Single(found, item => item.Result is StorageCheckResult.Fail or StorageCheckResult.Warning);
        Assert.Equal((check, result), (problem.Name, problem.Result));
        Assert.Contains(cure, problem.Recommendation);
        Assert.DoesNotContain("canary", string.Concat(found));
    }

    [Theory]
    [InlineData(200, "<html>sign in</html>", StorageCheckResult.Fail)]
    [InlineData(404, "<html>not here</html>", StorageCheckResult.Fail)]
    [InlineData(302, "", StorageCheckResult.Fail)]
    [InlineData(407, "proxy", StorageCheckResult.Warning)]
    [InlineData(502, "bad gateway", StorageCheckResult.Warning)]
    public async Task What_is_no_blob_service_is_not_taken_for_one(int status, string body, StorageCheckResult result)
    {
        var found = await CheckAsync(status, body);
        Assert.Equal(result, Assert.Single(found, item => item.Name == "SasAccepted").Result);
        Assert.Equal(StorageCheckResult.Skipped, Assert.Single(found, item => item.Name == "ListBlobs").Result);
    }

    [Fact]
    public async Task A_blob_in_the_archive_is_worth_a_warning()
    {
        using var server = new ScriptedServer((context, number) => number == 1
            ? ScriptedServer.AnswerAsync(context, 200, "<EnumerationResults><Blobs><Blob><Name>a b/film.mp4</Name></Blob></Blobs></EnumerationResults>")
            : ScriptedServer.AnswerAsync(context, 409, "<Error><Code>BlobArchived</Code></Error>"));
        var found = await new AzureStorageTarget($"{server.BaseUrl}account", Sas).CheckAsync(new StorageCheckOptions { Container = "films" }, TestContext.Current.CancellationToken);
        Assert.Equal(StorageCheckResult.Warning, Assert.Single(found, item => item.Name == "ReadBlob").Result);
        Assert.StartsWith("/account/films/a%20b/film.mp4?sv=", server.Requests[1].Path);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("films", false)]
    public async Task A_container_that_may_have_been_made_for_a_probe_goes_with_it(string? container, bool goes)
    {
        using var server = new ScriptedServer((context, _) => IsCreation(context.Request.HttpMethod, context.Request.RawUrl!) ? Task.CompletedTask : WithoutContainerAsync(context));
        var options = new StorageCheckOptions { Depth = StorageCheckDepth.Probe, Container = container, Timeout = TimeSpan.FromSeconds(1) };
        await new AzureStorageTarget($"{server.BaseUrl}account", Sas).CheckAsync(options, TestContext.Current.CancellationToken);
        Assert.Equal(goes, HasRemoved(server));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("films", false)]
    public async Task So_it_does_when_the_probe_is_cancelled(string? container, bool goes)
    {
        using var patience = new CancellationTokenSource();
        using var server = new ScriptedServer((context, _) =>
        {
            if (!IsCreation(context.Request.HttpMethod, context.Request.RawUrl!))
                return WithoutContainerAsync(context);
            patience.CancelAfter(TimeSpan.FromMilliseconds(100));
            return Task.CompletedTask;
        });
        var options = new StorageCheckOptions { Depth = StorageCheckDepth.Probe, Container = container };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new AzureStorageTarget($"{server.BaseUrl}account", Sas).CheckAsync(options, patience.Token));
        Assert.Equal(goes, HasRemoved(server));
    }

    [Fact]
    public async Task Nothing_is_written_before_what_only_reads_is_done()
    {
        using var patience = new CancellationTokenSource();
        using var server = new ScriptedServer((context, number) =>
        {
            if (number == 1)
                return ScriptedServer.AnswerAsync(context, 200, "<EnumerationResults><Blobs><Blob><Name>film.mp4</Name></Blob></Blobs></EnumerationResults>");
            patience.CancelAfter(TimeSpan.FromMilliseconds(100));
            return Task.CompletedTask;
        });
        var options = new StorageCheckOptions { Depth = StorageCheckDepth.Probe, Container = "films" };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new AzureStorageTarget($"{server.BaseUrl}account", Sas).CheckAsync(options, patience.Token));
        Assert.All(server.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task An_account_that_is_not_registered_is_not_looked_at_any_further()
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 404));
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("t"), server.BaseUrl) { MaxRetryCount = 0 });
        var checks = new RegisteredStorageChecks(client.Project("p").Media, new StorageCheckOptions());
        var error = await Assert.ThrowsAsync<MkIoException>(() => checks.RunAsync("gone", TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.NotFound, error.Kind);
        Assert.Single(server.Requests);
    }

    private static bool IsCreation(string method, string path) => method == "PUT" && path.Contains("restype=container");

    private static bool HasRemoved(ScriptedServer server)
        => server.Requests.Any(request => request.Method == "DELETE" && request.Path.StartsWith("/account/mkio-probe-", StringComparison.Ordinal) && request.Path.Contains("restype=container"));

    private static Task WithoutContainerAsync(HttpListenerContext context)
        => ScriptedServer.AnswerAsync(context, 404, "<Error><Code>ContainerNotFound</Code></Error>", "application/xml");

    private static async Task<IReadOnlyList<StorageCheck>> CheckAsync(int status, string body)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, status, body, "application/xml"));
        return await new AzureStorageTarget($"{server.BaseUrl}account", Sas).CheckAsync(new StorageCheckOptions { Depth = StorageCheckDepth.Quick });
    }
}
