using System.Text.Json;
using System.Text.RegularExpressions;
using MkIo.Media;
using MkIo.Resources;
using MkIo.Tests.Support;

namespace MkIo.Tests.Resources;

/// <summary>What was deleted is told from what was never there.</summary>
public sealed class DeletionTests
{
    private const int Broken = 0;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every DELETE of a resource in the documents of the client, and whether it declares 204 for nothing to delete.</summary>
    public static TheoryData<string, bool> Deletions()
    {
        var data = new TheoryData<string, bool>();
        foreach (var api in new[] { "media", "management", "live" })
        {
            var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "api", $"{api}-api.json")));
            foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
            {
                if (path.Value.TryGetProperty("delete", out var operation) && path.Name.EndsWith("}", StringComparison.Ordinal))
                    data.Add(path.Name, operation.GetProperty("responses").TryGetProperty("200", out _) && operation.GetProperty("responses").TryGetProperty("204", out _));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Deletions))]
    public async Task A_204_means_nothing_to_delete_where_a_200_means_deleted(string template, bool tellsMissing)
    {
        var path = Regex.Replace(template, @"\{[^}]*\}", "a%20b");
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.Headers["x-request-id"] = "r-1";
            return ScriptedServer.AnswerAsync(context, 204, string.Empty);
        });
        using var client = Client(server);

        var error = await Record.ExceptionAsync(() => Things(client, path).DeleteAsync("a b", Cancellation));

        Assert.Equal(path, Assert.Single(server.Requests).Path);
        Assert.Equal(tellsMissing, error is not null);
        if (error is null)
            return;
        var missing = Assert.IsType<MkIoException>(error);
        Assert.Equal((MkIoErrorKind.NotFound, "r-1", $"DELETE {path}"), (missing.Kind, missing.Ref, missing.Operation));
        Assert.StartsWith("The thing 'a b' does not exist", missing.Message);
    }

    [Theory]
    [MemberData(nameof(Deletions))]
    public async Task A_200_means_deleted_everywhere(string template, bool _)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200));
        using var client = Client(server);
        await Things(client, template).DeleteAsync("a", Cancellation);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Twenty_three_operations_tell_the_difference()
    {
        Assert.Equal(23, Deletions().Count(row => row.Data.Item2));
        Assert.Equal(Deletions().Count(row => row.Data.Item2), ApiOperations.All.Count(operation => operation.TellsMissing));
    }

    // A first attempt that may have been carried out deleted what the second did not find. One that was throttled did not.
    [Theory]
    [InlineData(500, false, 204, true)]
    [InlineData(500, false, 404, true)]
    [InlineData(503, false, 204, true)]
    [InlineData(Broken, false, 204, true)]
    [InlineData(Broken, false, 404, true)]
    [InlineData(429, false, 204, false)]
    [InlineData(429, false, 404, false)]
    [InlineData(503, true, 204, false)]
    [InlineData(503, true, 404, false)]
    public async Task A_repeated_deletion_is_done_only_where_an_earlier_attempt_may_have_been(int first, bool saysWhen, int second, bool done)
    {
        using var server = new ScriptedServer((context, number) =>
        {
            if (number > 1)
                return ScriptedServer.AnswerAsync(context, second, second == 204 ? string.Empty : "{}");
            if (first == Broken)
                return ScriptedServer.BreakAsync(context);
            if (saysWhen)
                context.Response.Headers["Retry-After"] = "0";
            return ScriptedServer.AnswerAsync(context, first);
        });
        using var client = Client(server);

        var error = await Record.ExceptionAsync(() => client.Project("p").Media.Assets.DeleteAsync("a", Cancellation));

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(done ? null : MkIoErrorKind.NotFound, (error as MkIoException)?.Kind);
    }

    private static ResourceCollection<Asset> Things(MkIoClient client, string path)
        => new(client.Sender, new ResourceDeclaration<Asset>("thing", path.Substring(0, path.LastIndexOf('/'))));

    private static MkIoClient Client(ScriptedServer server)
        => new(new MkIoClientOptions(Secret.From("token"), server.BaseUrl) { RetryDelay = TimeSpan.FromMilliseconds(5) });
}
