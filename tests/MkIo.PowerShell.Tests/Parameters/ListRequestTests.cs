using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Tests.Support;
using MkIo.Tests.Support;

namespace MkIo.PowerShell.Tests.Parameters;

public sealed class ListRequestTests : IDisposable
{
    private const string Page = """
        {"value":[{"name":"xyz"},{"name":"axb"},{"name":"ayc"},{"name":"azb"},{"name":"awb"}]}
        """;

    private readonly ScriptedServer _server = new((context, _) => ScriptedServer.AnswerAsync(context, 200, Page));
    private readonly Shell _shell;

    public ListRequestTests() => _shell = new Shell(_server.BaseUrl);

    public void Dispose()
    {
        _shell.Dispose();
        _server.Dispose();
    }

    private string QueryOf(string command)
    {
        _shell.Run(command).Clean();
        return LastQuery();
    }

    private string LastQuery() => Uri.UnescapeDataString(new Uri(_server.BaseUrl, Assert.Single(_server.Requests).Path).Query);

    [Theory]
    [InlineData("", "")]
    [InlineData("-First 5", "?$top=5")]
    [InlineData("-First 5 -Skip 10", "?$top=15")]
    [InlineData("-Skip 10", "")]
    [InlineData("'*'", "")]
    [InlineData("'*' -First 5", "?$top=5")]
    [InlineData("'a*'", "?$filter=startswith(name,'a')")]
    [InlineData("'a*' -First 2", "?$filter=startswith(name,'a')")]
    [InlineData("'a*b' -First 2", "?$filter=startswith(name,'a')")]
    [InlineData("'a*b' -First 2 -Skip 1", "?$filter=startswith(name,'a')")]
    [InlineData("'*b' -First 2", "")]
    [InlineData("'?x*' -First 2", "")]
    [InlineData("'[a]*' -First 2", "")]
    [InlineData("'a`*b*'", "?$filter=startswith(name,'a*b')")]
    [InlineData("'o''neil*'", "?$filter=startswith(name,'o''neil')")]
    [InlineData("'a*' -Filter 'x eq 1'", "?$filter=(x eq 1) and startswith(name,'a')")]
    [InlineData("'*b' -Filter 'x eq 1'", "?$filter=x eq 1")]
    [InlineData("-Filter 'x eq 1' -First 3", "?$filter=x eq 1&$top=3")]
    [InlineData("-OrderBy 'properties/created desc' -First 3", "?$orderby=properties/created desc&$top=3")]
    [InlineData("'a*' -OrderBy 'name' -First 3", "?$filter=startswith(name,'a')&$orderby=name")]
    [InlineData("-First 0 -IncludeTotalCount", "")]
    [InlineData("-First 2 -IncludeTotalCount", "?$top=2")]
    [InlineData("-Label @{ series = 'news' } -First 2", "?$top=2&$label=series=news")]
    [InlineData("-Label @{ series = '*new*' }", "?$label=series~new")]
    [InlineData("'a*' -LabelKey season -First 2", "?$filter=startswith(name,'a')&$label_key=season")]
    public void The_service_is_asked_for_what_it_can_tell_and_told_to_stop_only_where_all_that_it_sends_counts(string arguments, string query)
        => Assert.Equal(query, QueryOf($"Get-MkIoAsset {arguments}"));

    [Fact]
    public void Nothing_is_asked_where_nothing_is_wanted()
    {
        _shell.Run("Get-MkIoAsset -First 0").Clean();

        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("'a*b' -First 2", new[] { "axb", "azb" })]
    [InlineData("'a*b' -Skip 1 -First 5", new[] { "azb", "awb" })]
    [InlineData("'a?c'", new[] { "ayc" })]
    [InlineData("-First 2", new[] { "xyz", "axb" })]
    [InlineData("-Skip 4", new[] { "awb" })]
    public void What_the_service_sends_too_much_is_left_out_here(string arguments, string[] names)
        => Assert.Equal(names, _shell.Run($"(Get-MkIoAsset {arguments}).Name").Clean().Cast<string>());

    [Theory]
    [InlineData("Get-MkIoAsset 'a b'", "/api/v1/projects/demo/media/assets/a%20b")]
    [InlineData("Get-MkIoAsset 'a/b'", "/api/v1/projects/demo/media/assets/a%2Fb")]
    [InlineData("Get-MkIoAsset a1 -First 3 -Filter 'x eq 1'", "/api/v1/projects/demo/media/assets/a1")]
    public void A_name_without_wildcards_is_asked_for_by_its_path(string command, string path)
    {
        _shell.Run(command).Clean();

        Assert.Equal(path, Assert.Single(_server.Requests).Path);
    }

    [Theory]
    [InlineData("Get-MkIoJob -Name \"o'neil\"", "?$filter=name eq 'o''neil'")]
    [InlineData("Get-MkIoJob -State Finished -First 2", "?$filter=properties/state eq 'Finished'&$top=2")]
    [InlineData("Get-MkIoJob -Name 'a*' -State error", "?$filter=(startswith(name,'a')) and properties/state eq 'Error'")]
    [InlineData("Get-MkIoJob -Filter 'x eq 1 or y eq 2' -State Error", "?$filter=(x eq 1 or y eq 2) and properties/state eq 'Error'")]
    public void Jobs_are_asked_for_by_name_and_state(string command, string query) => Assert.Equal(query, QueryOf(command));

    [Fact]
    public async Task Names_to_complete_are_asked_for_by_their_beginning_with_its_quotes()
    {
        Assert.Empty(await CompletionSources.Find("Get-MkIoAsset", "Name")!.NamesAsync(_shell.Context, "o'n", 50, TestContext.Current.CancellationToken));

        Assert.Equal("?$filter=startswith(name,'o''n')&$top=50", LastQuery());
    }
}
