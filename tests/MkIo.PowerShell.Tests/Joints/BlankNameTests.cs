using MkIo.PowerShell.Tests.Support;
using MkIo.Tests.Support;

namespace MkIo.PowerShell.Tests.Joints;

/// <summary>Nothing is never everything: what is no name is an error of its own, and the other items go on.</summary>
public sealed class BlankNameTests : IDisposable
{
    private static readonly string[] Blanks = ["$null", "''", "' '", "@()"];

    private readonly ScriptedServer _server = new((context, _) => ScriptedServer.AnswerAsync(context, 404, """{"error":{"detail":"gone"}}"""));
    private readonly Shell _shell;

    public BlankNameTests() => _shell = new Shell(_server.BaseUrl);

    public void Dispose()
    {
        _shell.Dispose();
        _server.Dispose();
    }

    public static TheoryData<string, string> Names()
    {
        var names = new TheoryData<string, string>();
        foreach (var command in Command.Readers)
        {
            // Before it looks at paths, it asks where the asset lies.
            foreach (var parameter in command.Names.Where(parameter => command.Name != "Send-MkIoAssetFile" || parameter.Name == "Asset"))
                names.Add(command.Name, parameter.Name);
        }

        return names;
    }

    public static TheoryData<string> Commands() => [.. Command.All.Select(command => command.Name)];

    [Fact]
    public void All_names_are_looked_at() => Assert.InRange(Names().Count, 105, 300);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_blank_argument_is_an_error_of_its_own(string name, string parameter)
    {
        foreach (var blank in Blanks)
        {
            var outcome = _shell.Run($"{Command.Of(name).Call(parameter)} -{parameter} {blank}");

            Assert.Contains("Invalid,", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains($"-{parameter} of {name} takes ", outcome.Error.ErrorDetails.Message, StringComparison.Ordinal);
            Assert.Empty(outcome.Output);
        }

        Assert.Empty(_server.Requests);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_is_blank_in_the_pipeline_asks_for_nothing(string name)
    {
        var command = Command.Of(name);
        var call = command.Call([.. command.Parameters.Where(Command.ByValue).Take(1).Select(property => property.Name)]);
        _shell.Run($"@() | {call}");
        var before = _server.Requests.Count;
        foreach (var blank in Blanks)
        {
            var outcome = _shell.Run($"{(blank == "@()" ? ",@()" : blank)} | {call}");

            Assert.NotEmpty(outcome.Errors);
            Assert.Empty(outcome.Output);
        }

        Assert.Equal(before * (Blanks.Length + 1), _server.Requests.Count);
    }

    [Theory]
    [InlineData("Get-MkIoAsset")]
    [InlineData("Remove-MkIoAsset -Force")]
    [InlineData("Stop-MkIoLiveEvent")]
    [InlineData("Get-MkIoStreamingLocatorPath")]
    [InlineData("Get-MkIoAssetFile")]
    [InlineData("Publish-MkIoAsset")]
    public void The_other_items_go_on(string command)
    {
        var outcome = _shell.Run($"'a1', '', $null, ' ', 'a2' | {command}");

        Assert.Equal(5, outcome.Errors.Count);
        Assert.Equal(3, outcome.Errors.Count(error => error.FullyQualifiedErrorId.Contains("Invalid,", StringComparison.Ordinal)));
        Assert.Equal(2, outcome.Errors.Count(error => error.FullyQualifiedErrorId.Contains("NotFound,", StringComparison.Ordinal)));
        Assert.Contains(_server.Requests, request => request.Path.Contains("a1", StringComparison.Ordinal));
        Assert.Contains(_server.Requests, request => request.Path.Contains("a2", StringComparison.Ordinal));
    }
}
