using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Pipeline;

/// <summary>The line that goes on waiting, and when it is given.</summary>
public sealed class WaitLineTests
{
    [Theory]
    [InlineData("job", "j1", "hd", "Finished", "Wait-MkIoJob j1 -Transform hd")]
    [InlineData("job", "it's", "h d", "Finished", "Wait-MkIoJob 'it''s' -Transform 'h d'")]
    [InlineData("job", "j1", "hd", "Finished,Canceled,Error", "Get-MkIoJob -Transform hd -Name j1 | Wait-MkIoResource -State Finished, Canceled, Error")]
    [InlineData("live event", "stage", "", "Running", "Get-MkIoLiveEvent -Name stage | Wait-MkIoResource -State Running")]
    [InlineData("live output", "o", "stage", "Deleted", "Get-MkIoLiveOutput -LiveEvent stage -Name o | Wait-MkIoResource -State Deleted")]
    [InlineData("streaming endpoint", "-e", "", "", "Get-MkIoStreamingEndpoint -Name '-e' | Wait-MkIoResource")]
    public void A_line_can_be_copied(string noun, string name, string parent, string states, string expected)
    {
        Assert.Equal(expected, WaitLine.For(noun, name, parent, states.Length == 0 ? [] : states.Split(',')));

        System.Management.Automation.Language.Parser.ParseInput(expected, out _, out var errors);
        Assert.Empty(errors);
    }

    [Fact]
    public void Ctrl_C_during_a_wait_names_what_goes_on()
    {
        using var server = new StallingServer(Starting);
        using var shell = new Shell(server.BaseUrl);
        using var pipeline = shell.Pipeline("'e1', 'e2' | Start-MkIoStreamingEndpoint -Wait");
        var looks = 0;
        using var output = new PSDataCollection<PSObject>();
        pipeline.Streams.Progress.DataAdded += (_, _) => Interlocked.Increment(ref looks);
        pipeline.BeginInvoke<PSObject, PSObject>(null, output);
        Eventually.Holds(() => Volatile.Read(ref looks) >= 2);

        pipeline.Stop();

        Assert.Equal(
            "Start-MkIoStreamingEndpoint was stopped while it waited. This continues at the service: e1 (Starting), e2 (Starting). "
            + "To keep waiting: Get-MkIoStreamingEndpoint -Name e1 | Wait-MkIoResource -State Running, and so for the others",
            Assert.Single(pipeline.Streams.Warning).Message);
        Assert.Empty(output);
    }

    [Fact]
    public void What_ran_out_of_time_is_written_beside_its_error()
    {
        using var server = new StallingServer(Starting);
        using var shell = new Shell(server.BaseUrl);

        var outcome = shell.Run("'e1', 'e2' | Start-MkIoStreamingEndpoint -Wait -TimeoutSec 1 -PassThru | ForEach-Object State");

        Assert.Equal(["Starting", "Starting"], outcome.Output);
        Assert.Equal(2, outcome.Errors.Count);
        Assert.All(outcome.Errors, error => Assert.StartsWith("MkIo.StreamingEndpointTimedOut,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Equal(
            "Timed out after 1 second: the streaming endpoint 'e1' is still Starting, not Running. It continues at the service. To keep waiting: Get-MkIoStreamingEndpoint -Name e1 | Wait-MkIoResource -State Running",
            outcome.Errors[0].ErrorDetails.Message);
    }

    [Fact]
    public void Nothing_is_written_of_it_without_PassThru()
    {
        using var server = new StallingServer(Starting);
        using var shell = new Shell(server.BaseUrl);
        var outcome = shell.Run("Start-MkIoStreamingEndpoint e1 -Wait -TimeoutSec 1");
        Assert.Empty(outcome.Output);
        Assert.Contains("Wait-MkIoResource", outcome.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    private static string Starting(string request)
        => request.Contains("/state", StringComparison.Ordinal) ? """{"status":{"state":"Starting"}}"""
            : request.StartsWith("POST", StringComparison.Ordinal) ? "{}"
            : $$$"""{"name":"{{{request.Split(' ')[1].Split('/')[^1]}}}","properties":{"resourceState":"Starting"}}""";
}
