using System.Text.Json;
using MkIo.Media;
using MkIo.Tests.Support;

namespace MkIo.Tests.Media;

/// <summary>A credential is removed when MK.IO is seen to use another one that works, and not before.</summary>
public sealed class CredentialRotationTests : IDisposable
{
    private static readonly Guid Old = new("00000000-0000-0000-0000-00000000001d");
    private static readonly Guid New = new("00000000-0000-0000-0000-00000000002e");

    private readonly ScriptedServer _server;
    private readonly MkIoClient _client;
    private readonly CancellationTokenSource _cancellation = new();
    private int _looks;

    public CredentialRotationTests()
    {
        _server = new ScriptedServer((context, _) => AnswerAsync(context));
        _client = new MkIoClient(new MkIoClientOptions(Secret.From("t"), _server.BaseUrl) { MaxRetryCount = 0 });
    }

    /// <summary>Which credential MK.IO uses when it is asked for the first time, the second time and so on.</summary>
    private Func<int, Guid?> InUse { get; set; } = _ => New;

    private int AccessStatus { get; set; } = 200;

    private int RemovalStatus { get; set; } = 204;

    // What was written, in its order.
    private IEnumerable<string> Writes => _server.Requests.Where(request => request.Method != "GET").Select(request => $"{request.Method} {request.Path.Split('/')[^1]}");

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _cancellation.Dispose();
    }

    [Fact]
    public async Task The_old_credential_goes_when_the_new_one_is_in_use_and_works()
    {
        var (added, oldStay) = await RotateAsync();
        Assert.Equal(New, added.Id);
        Assert.False(oldStay);
        Assert.Equal(["POST credentials", "POST getFileAccessInfo", $"DELETE {Old}"], Writes);
    }

    [Fact]
    public async Task The_old_credential_stays_until_the_service_has_changed_over()
    {
        InUse = look => look < 3 ? Old : New;
        var (_, oldStay) = await RotateAsync();
        Assert.False(oldStay);
        var paths = _server.Requests.Select(request => request.Path).ToList();
        Assert.Equal(3, paths.Count(path => path.EndsWith("/storage/media", StringComparison.Ordinal)));
        Assert.EndsWith(Old.ToString(), paths[^1]);
    }

    [Fact]
    public async Task An_old_credential_that_stays_in_use_is_not_removed()
    {
        InUse = _ => Old;
        var (added, oldStay) = await RotateAsync();
        Assert.Equal(New, added.Id);
        Assert.True(oldStay);
        Assert.DoesNotContain(Writes, write => write.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_credential_that_does_not_work_is_taken_back_and_the_old_one_stays()
    {
        AccessStatus = 403;
        var error = await Assert.ThrowsAsync<MkIoException>(RotateAsync);
        Assert.Equal(MkIoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains("still there and in use", error.Message);
        Assert.Equal(["POST credentials", "POST getFileAccessInfo", $"DELETE {New}"], Writes);
    }

    [Fact]
    public async Task A_new_credential_that_cannot_be_taken_back_is_named()
    {
        (AccessStatus, RemovalStatus) = (403, 500);
        var error = await Assert.ThrowsAsync<MkIoException>(RotateAsync);
        Assert.Equal(MkIoErrorKind.Conflict, error.Kind);
        Assert.Equal(MkIoErrorReason.CredentialLeftBehind, error.Reason);
        Assert.Equal(["media", New.ToString()], error.Subjects);
    }

    [Fact]
    public async Task A_rotation_that_is_stopped_takes_the_new_credential_back()
    {
        InUse = _ =>
        {
            _cancellation.Cancel();
            return Old;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(RotateAsync);
        Assert.Equal(["POST credentials", $"DELETE {New}"], Writes);
    }

    [Fact]
    public async Task An_old_credential_that_somebody_else_has_removed_is_no_failure()
    {
        RemovalStatus = 404;
        var (_, oldStay) = await RotateAsync();
        Assert.False(oldStay);
    }

    private async Task<(StorageCredential Added, bool OldStay)> RotateAsync()
    {
        var rotation = new CredentialRotation(_client.Project("p").Media, "media");
        var old = await rotation.CurrentAsync(_cancellation.Token);
        Assert.Equal([Old], old.Select(credential => credential.Id!.Value));
        return await rotation.RunAsync(new S3CredentialSpec { Type = StorageType.S3 }, old, _cancellation.Token);
    }

    private Task AnswerAsync(System.Net.HttpListenerContext context)
    {
        var path = context.Request.RawUrl!.Split('?')[0];
        var last = path.Split('/')[^1];
        return (context.Request.HttpMethod, last) switch
        {
            ("GET", "credentials") => AnswerAsync(context, 200, new { value = new[] { Credential(Old) } }),
            ("POST", "credentials") => AnswerAsync(context, 201, Credential(New)),
            ("GET", "assets") => AnswerAsync(context, 200, new { value = new[] { new { name = "films" } } }),
            ("POST", "getFileAccessInfo") => AnswerAsync(context, AccessStatus, new { }),
            ("DELETE", _) => AnswerAsync(context, RemovalStatus, null),
            _ => AnswerAsync(context, 200, new { metadata = new { name = last }, status = new { activeCredentialId = InUse(++_looks) } }),
        };
    }

    private static object Credential(Guid id) => new { metadata = new { id }, spec = new { type = StorageType.S3 } };

    private static Task AnswerAsync(System.Net.HttpListenerContext context, int status, object? body)
        => ScriptedServer.AnswerAsync(context, status, body is null ? string.Empty : JsonSerializer.Serialize(body));
}
