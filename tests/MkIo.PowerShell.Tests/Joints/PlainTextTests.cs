using System.Reflection;
using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Tests.Support;
using MkIo.Tests.Support;

namespace MkIo.PowerShell.Tests.Joints;

/// <summary>A plain text that is piped to a New- or Set- cmdlet is what a parameter takes it for, or the name, or it is refused: it is never left out.</summary>
public sealed class PlainTextTests : IDisposable
{
    private const string Text = "piped-text";

    private readonly ScriptedServer _server = new((context, _) => ScriptedServer.AnswerAsync(context, 404, """{"error":{"detail":"gone"}}"""));
    private readonly Shell _shell;

    public PlainTextTests() => _shell = new Shell(_server.BaseUrl);

    public void Dispose()
    {
        _shell.Dispose();
        _server.Dispose();
    }

    public static TheoryData<string> Writers() => [.. Command.All.Where(command => IsWriter(command.Type)).Select(command => command.Name)];

    [Fact]
    public void All_writers_are_looked_at() => Assert.InRange(Writers().Count, 30, 100);

    [Theory]
    [MemberData(nameof(Writers))]
    public void It_is_refused_where_all_that_could_take_it_is_typed(string name)
    {
        var outcome = _shell.Run($"'{Text}', 7 | {Call(name)} -Name named");

        Assert.Equal(2, outcome.Errors.Count);
        Assert.All(outcome.Errors, error => Assert.Contains("Invalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.StartsWith($"'{Text}' was piped, and no parameter takes it", outcome.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void It_is_the_name_where_none_is_typed_or_it_is_refused(string name)
    {
        var outcome = _shell.Run($"'{Text}' | {Call(name)}");

        Assert.NotEmpty(outcome.Errors);
        // The storage account of an asset is looked for among all, and the location of an endpoint is the project's.
        Assert.All(_server.Requests.Where(request => !request.Path.Contains("/storage", StringComparison.Ordinal) && !request.Path.EndsWith("/projects/demo", StringComparison.Ordinal)), request => Assert.Contains(Text, request.Path + request.Body, StringComparison.Ordinal));
        Assert.True(_server.Requests.Count > 0 || outcome.Error.Exception is MkIoException { Kind: MkIoErrorKind.InvalidRequest } or ParameterBindingException, outcome.Error.ToString());
    }

    [Theory]
    [InlineData("New-MkIoStreamingLocator -Asset film", "/streamingLocators/piped-text")]
    [InlineData("New-MkIoStreamingLocator week", "/streamingLocators/week")]
    [InlineData("New-MkIoStreamingLocator week -Asset film -ContentId { $_ }", "/streamingLocators/week")]
    [InlineData("New-MkIoStreamingLocator -Name { \"new-$_\" } -Asset film", "/streamingLocators/new-piped-text")]
    [InlineData("Set-MkIoAsset -StorageAccountName media -Container { $_ }", "/assets/piped-text")]
    [InlineData("Set-MkIoAsset film -StorageAccountName media -Container { $_ }", "/assets/film")]
    public void It_is_for_what_takes_it(string call, string path)
    {
        var outcome = _shell.Run($"'{Text}' | {call}");

        Assert.True(_server.Requests.Count > 0, string.Join(" ", outcome.Errors));
        Assert.All(_server.Requests, request => Assert.EndsWith(path, request.Path, StringComparison.Ordinal));
        Assert.Contains(_server.Requests, request => (request.Path + request.Body).Contains(Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("30d")]
    [InlineData("1.5")]
    [InlineData("(Get-Date)")]
    [InlineData("$true")]
    public void What_prints_otherwise_than_it_was_typed_is_no_name(string value)
    {
        foreach (var command in (string[])["Set-MkIoAsset", "New-MkIoContent", "Remove-MkIoAsset -Force"])
        {
            var outcome = _shell.Run($"{value} | {command}");

            Assert.Contains("Invalid,", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        }

        Assert.Empty(_server.Requests);
    }

    [Fact]
    public void Json_is_no_name_of_a_parent()
    {
        _shell.Run("""'{"name":"week","properties":{"assetName":"film"}}' | New-MkIoStreamingLocator""");

        Assert.All(_server.Requests, request => Assert.EndsWith("/streamingLocators/week", request.Path, StringComparison.Ordinal));
        Assert.Contains(_server.Requests, request => request.Body.Contains("\"assetName\":\"film\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_parent_has_under_a_parameters_name_is_not_said_of_the_child()
    {
        var parent = new LiveEvent { Name = "stage", Properties = new() { Description = "of the event" } };

        _shell.Run("$parent | New-MkIoLiveOutput -Name recording -Asset film -ArchiveWindow 4h", ("parent", parent));

        Assert.Contains(_server.Requests, request => request.Body.Contains("film", StringComparison.Ordinal));
        Assert.DoesNotContain(_server.Requests, request => request.Body.Contains("of the event", StringComparison.Ordinal));
    }

    private static bool IsWriter(Type? type) => type is not null && (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(WriteCmdlet<>) || IsWriter(type.BaseType));

    // With all that takes values of the pipeline, but for the name.
    private static string Call(string name)
    {
        var command = Command.Of(name);
        Assert.All(command.Parameters.Where(Command.ByValue), property => Assert.True(property.Name is "Name" or "InputObject" || property.GetCustomAttributes<ParameterAttribute>().Any(parameter => parameter.Mandatory), property.Name));
        return command.Call("Name", "InputObject");
    }
}
