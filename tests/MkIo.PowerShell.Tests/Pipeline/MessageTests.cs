using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Tests.Support;
using MkIo.Tests.Support;

namespace MkIo.PowerShell.Tests.Pipeline;

/// <summary>What a client reports, as a user sees it.</summary>
public sealed class MessageTests : IDisposable
{
    private readonly ScriptedServer _server = new((context, _) => ScriptedServer.AnswerAsync(context, 200, """{"name":"a1"}"""));
    private readonly Shell _shell;

    public MessageTests() => _shell = new Shell(_server.BaseUrl, "the-secret-token");

    public void Dispose()
    {
        _shell.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void Each_request_is_a_verbose_line_where_that_is_wanted()
    {
        var line = Assert.Single(_shell.Run("Get-MkIoAsset a1 -Verbose").Verbose);

        Assert.Matches(@"^GET /api/v1/projects/demo/media/assets/a1 -> 200 in \d+ ms$", line);
    }

    [Theory]
    [InlineData("Get-MkIoAsset a1")]
    [InlineData("Get-MkIoAsset a1 -Verbose:$false")]
    [InlineData("$VerbosePreference = 'Continue'; Get-MkIoAsset a1 -Verbose:$false")]
    public void Nothing_is_said_where_nobody_asks(string command) => Assert.Empty(_shell.Run(command).Verbose);

    [Fact]
    public void The_preference_of_the_session_asks_as_well_as_the_parameter()
        => Assert.Single(_shell.Run("$VerbosePreference = 'Continue'; Get-MkIoAsset a1").Verbose);

    [Fact]
    public void With_debug_alone_the_line_is_one_of_the_debug_messages_beside_the_bodies()
    {
        using var pipeline = _shell.Pipeline("$DebugPreference = 'Continue'; Get-MkIoAsset a1");

        pipeline.Invoke();

        Assert.Empty(pipeline.Streams.Verbose);
        var messages = pipeline.Streams.Debug.Select(record => record.Message).ToList();
        Assert.StartsWith("GET /api/v1/projects/demo/media/assets/a1 -> 200", messages[0], StringComparison.Ordinal);
        Assert.Contains("< {\"name\":\"a1\"}", messages);
        Assert.DoesNotContain(messages, message => message.Contains("the-secret-token", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sum_names_each_outcome_in_a_fixed_order_and_the_repeated_requests()
    {
        var tally = new BulkTally();
        tally.Done("updated");
        tally.Done("created");
        tally.Done("created");
        tally.Failed();

        Assert.Equal("2 created, 1 updated, 1 failed", tally.Describe(0));
        Assert.Equal("2 created, 1 updated, 1 failed, 4 requests repeated", tally.Describe(4));
        Assert.Equal((3, 1, 4), (tally.Successes, tally.Failures, tally.Total));
    }

    [Theory]
    [InlineData("Get-MkIoAsset a1")]
    [InlineData("'a1' | Remove-MkIoAsset -Force")]
    public void Without_a_connection_there_is_one_error_and_no_request(string command)
    {
        var error = _shell.Run($"$PSDefaultParameterValues.Clear(); {command}").Error;

        Assert.StartsWith("MkIo.NotConnected,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("Remove-MkIoAsset 'a*' -Force")]
    [InlineData("'a?', 'b*' | Remove-MkIoAsset -Force")]
    public void A_pattern_removes_nothing(string command)
    {
        var outcome = _shell.Run(command);

        Assert.All(outcome.Errors, error => Assert.Contains("is a pattern", error.ErrorDetails.Message, StringComparison.Ordinal));
        Assert.NotEmpty(outcome.Errors);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("Remove-MkIoAsset a1 -Force", 1)]
    [InlineData("Remove-MkIoAsset a1 -Force -WhatIf", 0)]
    [InlineData("Remove-MkIoAsset a1 -Confirm:$false", 1)]
    public void Force_removes_without_a_question_and_a_preview_removes_nothing(string command, int removals)
    {
        _shell.Run(command).Clean();

        Assert.Equal(removals, _server.Requests.Count(request => request.Method == "DELETE"));
    }
}
