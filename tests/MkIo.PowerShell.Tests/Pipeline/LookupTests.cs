using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Tests.Support;
using MkIo.Tests.Support;

namespace MkIo.PowerShell.Tests.Pipeline;

public sealed class LookupTests : IDisposable
{
    private readonly ScriptedServer _server;
    private readonly Shell _shell;

    public LookupTests()
    {
        // The first request fails, later ones are answered.
        _server = new ScriptedServer((context, number) => number == 1 && FirstFails
            ? ScriptedServer.AnswerAsync(context, 500, """{"error":{"code":"x","detail":"later"}}""")
            : ScriptedServer.AnswerAsync(context, 200, """{"value":[{"metadata":{"name":"s1"}},{"metadata":{"name":"s2"}}]}"""));
        _shell = new Shell(_server.BaseUrl);
    }

    private bool FirstFails { get; set; }

    public void Dispose()
    {
        _shell.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task All_who_ask_share_one_list()
    {
        var lookup = new Lookup<StorageAccount>(_shell.Context.OwnProject.Media.StorageAccounts);

        var lists = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => lookup.AllAsync(TestContext.Current.CancellationToken))));

        Assert.Single(_server.Requests);
        Assert.All(lists, list => Assert.Equal(2, list.Count));
    }

    [Fact]
    public async Task A_list_that_could_not_be_read_is_asked_for_again()
    {
        FirstFails = true;
        var lookup = new Lookup<StorageAccount>(_shell.Context.OwnProject.Media.StorageAccounts);

        await Assert.ThrowsAsync<MkIoException>(() => lookup.AllAsync(TestContext.Current.CancellationToken));

        Assert.Equal(2, (await lookup.AllAsync(TestContext.Current.CancellationToken)).Count);
    }
}
