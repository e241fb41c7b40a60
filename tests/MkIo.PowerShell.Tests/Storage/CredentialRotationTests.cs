using System.Net;
using MkIo.PowerShell.Tests.Support;
using MkIo.Tests.Support;

namespace MkIo.PowerShell.Tests.Storage;

public sealed class CredentialRotationTests
{
    private const string Old = "00000000-0000-0000-0000-00000000001d";
    private const string New = "00000000-0000-0000-0000-00000000002e";

    [Fact]
    public void A_rotation_after_which_another_credential_stays_in_use_warns_and_removes_none()
    {
        using var server = new ScriptedServer((context, _) => AnswerAsync(context));
        using var shell = new Shell(server.BaseUrl);
        var outcome = shell.Run("Update-MkIoStorageCredential archive -AccessKeyId AKIA0123456789ABCDEF -SecretAccessKey (-join ('s' * 40)) -SkipCheck");
        Assert.Empty(outcome.Errors);
        Assert.Contains(outcome.Warnings, warning => warning.Contains($"'archive', and the old ones stay: MK.IO goes on using another credential.", StringComparison.Ordinal) && warning.Contains(New, StringComparison.Ordinal));
        Assert.Single(outcome.Output);
        Assert.Contains(server.Requests, request => request.Method == "POST");
        Assert.DoesNotContain(server.Requests, request => request.Method == "DELETE");
    }

    private static Task AnswerAsync(HttpListenerContext context)
    {
        var last = context.Request.RawUrl!.Split('?')[0].Split('/')[^1];
        var (status, body) = (context.Request.HttpMethod, last) switch
        {
            ("GET", "credentials") => (200, $$"""{"value":[{{Credential(Old)}}]}"""),
            ("POST", "credentials") => (201, Credential(New)),
            ("GET", "assets") => (200, """{"value":[{"name":"films"}]}"""),
            ("POST", "getFileAccessInfo") => (200, "{}"),
            ("GET", "archive") => (200, $$$"""{"metadata":{"name":"archive"},"spec":{"type":"AWS.S3","bucketName":"films"},"status":{"activeCredentialId":"{{{Old}}}"}}"""),
            _ => (404, "{}"),
        };
        return ScriptedServer.AnswerAsync(context, status, body);
    }

    private static string Credential(string id) => $$$"""{"metadata":{"id":"{{{id}}}"},"spec":{"type":"AWS.S3"}}""";
}
