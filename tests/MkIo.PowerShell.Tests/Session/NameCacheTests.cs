using System.Collections;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Session;
using MkIo.PowerShell.Tests.Support;
using MkIo.Tests.Support;

namespace MkIo.PowerShell.Tests.Session;

public sealed class NameCacheTests : IDisposable
{
    private readonly ScriptedServer _server = new((context, _) => ScriptedServer.AnswerAsync(context, 200, """{"value":[{"name":"a1"},{"name":"a2"}]}"""));
    private readonly Shell _shell;

    public NameCacheTests() => _shell = new Shell(_server.BaseUrl);

    public void Dispose()
    {
        _shell.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void Names_that_were_just_completed_are_not_asked_for_again()
    {
        Assert.Equal(["a1", "a2"], Complete("a", _shell.Context));
        var asked = _server.Requests.Count;

        Assert.Equal(["a1", "a2"], Complete("a", _shell.Context));

        Assert.Equal(asked, _server.Requests.Count);
    }

    [Fact]
    public void Another_word_another_noun_and_another_connection_have_names_of_their_own()
    {
        Complete("a", _shell.Context);
        Complete("a1", _shell.Context);
        Complete("a", _shell.Context, "Get-MkIoTransform");
        Complete("a", _shell.Context.For("other"));

        Assert.Equal(4, _server.Requests.Select(request => request.Path).Distinct().Count());
        Assert.Contains(_server.Requests, request => request.Path.Contains("/projects/other/", StringComparison.Ordinal));
    }

    [Fact]
    public void With_the_connection_its_names_are_gone()
    {
        Complete("a", _shell.Context);
        Assert.NotNull(_shell.Context.Names.Find("MkIoAsset", "a"));

        _shell.Run("Disconnect-MkIo -Context $context", ("context", _shell.Context)).Clean();

        Assert.Null(_shell.Context.Names.Find("MkIoAsset", "a"));
    }

    [Fact]
    public void What_is_forgotten_is_forgotten_for_all_words()
    {
        var cache = new NameCache();
        cache.Keep("MkIoAsset", "a", ["a1"]);
        cache.Keep("MkIoAsset", "b", ["b1"]);
        Assert.Equal(["b1"], cache.Find("MkIoAsset", "b") ?? []);

        cache.Clear();

        Assert.Null(cache.Find("MkIoAsset", "a"));
        Assert.Null(cache.Find("MkIoAsset", "b"));
    }

    // A completion that takes too long offers nothing, as the first of a process may on a busy machine.
    private static List<string> Complete(string word, MkIoContext context, string command = "Get-MkIoAsset")
        => Enumerable.Range(0, 50).Select(_ => new ResourceNameCompleter()
            .CompleteArgument(command, "Name", word, null!, new Hashtable { ["Context"] = context }).Select(result => result.CompletionText).ToList())
            .First(names => names.Count > 0);
}
