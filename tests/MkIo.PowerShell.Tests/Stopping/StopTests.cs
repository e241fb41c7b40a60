using System.Diagnostics;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Stopping;

public sealed class StopTests
{
    private const string FirstPage = """
        {"value":[{"name":"a1","properties":{"container":"c1"}},{"name":"a2","properties":{"container":"c2"}}],"@odata.nextLink":"/api/v1/projects/demo/media/assets?$skiptoken=2"}
        """;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>Stops a pipeline as Ctrl+C does, and tells how long that took.</summary>
    private static TimeSpan Stop(PS pipeline)
    {
        var clock = Stopwatch.StartNew();
        var stopped = Task.Run(pipeline.Stop).Wait(2 * Soon, TestContext.Current.CancellationToken);
        Assert.True(stopped, "The pipeline did not stop.");
        return clock.Elapsed;
    }

    private static PSDataCollection<PSObject> Begin(PS pipeline)
    {
        var output = new PSDataCollection<PSObject>();
        pipeline.BeginInvoke<PSObject, PSObject>(null, output);
        return output;
    }

    [Theory]
    [InlineData("Get-MkIoAsset a1")]
    [InlineData("Get-MkIoAsset")]
    [InlineData("Get-MkIoAsset a* -First 1")]
    [InlineData("Get-MkIoJob j1")]
    [InlineData("Get-MkIoJob j1 -Transform t1")]
    [InlineData("Get-MkIoStreamingLocator l1")]
    [InlineData("Get-MkIoAssetFile a1")]
    [InlineData("Save-MkIoAssetFile a1")]
    [InlineData("Send-MkIoAssetFile a1 *.mp4 -SasToken 'sv=1&sig=x'")]
    [InlineData("Set-MkIoAsset a1 -Description new")]
    [InlineData("Remove-MkIoAsset a1 -Force")]
    [InlineData("Remove-MkIoAsset a1 -WhatIf")]
    [InlineData("Start-MkIoStreamingEndpoint e1")]
    [InlineData("Wait-MkIoJob j1 -Transform t1")]
    [InlineData("Invoke-MkIoRestMethod assets")]
    [InlineData("Invoke-MkIoRestMethod assets -All")]
    [InlineData("Get-MkIoProject")]
    [InlineData("Get-MkIoToken")]
    [InlineData("Get-MkIoPermission")]
    [InlineData("New-MkIoToken")]
    [InlineData("Test-MkIoService")]
    [InlineData("Select-MkIoProject other")]
    public void Ctrl_C_ends_a_cmdlet_whose_request_is_never_answered_and_closes_the_connection(string command)
    {
        using var shell = WithStalledServer(out var server);
        using var pipeline = shell.Pipeline(command);
        using (server)
        {
            using var output = Begin(pipeline);
            Eventually.Holds(() => server.Stalled == 1);
            Assert.Equal(PSInvocationState.Running, pipeline.InvocationStateInfo.State);

            var time = Stop(pipeline);

            Assert.True(time < Soon, $"{time}");
            Assert.Equal(PSInvocationState.Stopped, pipeline.InvocationStateInfo.State);
            Eventually.Holds(() => server.Closed == 1);
            Assert.Empty(output);
            Assert.Empty(pipeline.Streams.Error);
            Assert.Equal(1, server.Stalled);
        }
    }

    [Fact]
    public void What_came_before_Ctrl_C_was_written_and_nothing_comes_after_it()
    {
        using var shell = WithStalledServer(out var server, request => request.Contains("skiptoken", StringComparison.Ordinal) ? null : FirstPage);
        using var pipeline = shell.Pipeline("Get-MkIoAsset");
        using (server)
        {
            using var output = Begin(pipeline);
            Eventually.Holds(() => output.Count == 2 && server.Stalled == 1);

            Assert.True(Stop(pipeline) < Soon);

            Eventually.Holds(() => server.Closed == 1);
            Assert.Equal(2, output.Count);
            Assert.Empty(pipeline.Streams.Error);
        }
    }

    [Fact]
    public void Ctrl_C_ends_all_that_a_bulk_cmdlet_has_under_way_and_begins_nothing_more()
    {
        using var shell = WithStalledServer(out var server);
        using var pipeline = shell.Pipeline("1..500 | ForEach-Object { \"a$_\" } | Get-MkIoAssetFile -ThrottleLimit 8");
        using (server)
        {
            using var output = Begin(pipeline);
            Eventually.Holds(() => server.Stalled == 8);

            Assert.True(Stop(pipeline) < Soon);

            Eventually.Holds(() => server.Closed == 8);
            Assert.Equal(8, server.Stalled);
            Assert.Empty(output);
            Assert.Empty(pipeline.Streams.Error);
        }
    }

    [Fact]
    public void A_bulk_cmdlet_whose_input_has_ended_stops_too()
    {
        using var shell = WithStalledServer(out var server);
        using var pipeline = shell.Pipeline("'a1', 'a2', 'a3' | Get-MkIoAssetFile");
        using (server)
        {
            using var output = Begin(pipeline);
            Eventually.Holds(() => server.Stalled == 3);

            Assert.True(Stop(pipeline) < Soon);

            Eventually.Holds(() => server.Closed == 3);
            Assert.Empty(output);
        }
    }

    [Fact]
    public void A_list_of_which_somebody_wants_one_does_not_wait_for_the_page_after_it()
    {
        using var server = new StallingServer(request => request.Contains("skiptoken", StringComparison.Ordinal) ? null : FirstPage);
        using var shell = new Shell(server.BaseUrl);
        var clock = Stopwatch.StartNew();

        var outcome = shell.Run("Get-MkIoAsset | Select-Object -First 1 -ExpandProperty Name");

        Assert.Equal(["a1"], outcome.Clean());
        Assert.True(clock.Elapsed < Soon, $"{clock.Elapsed}");
        // The page that was loaded ahead is let go.
        Eventually.Holds(() => server.Closed == server.Stalled);
    }

    [Fact]
    public void A_bulk_cmdlet_of_which_somebody_wants_one_result_lets_the_rest_go()
    {
        using var server = new StallingServer(request => request.Contains("/a1/", StringComparison.Ordinal) ? """{"spec":{"files":[{"name":"f.mp4","size":1}]}}""" : null);
        using var shell = new Shell(server.BaseUrl);
        var clock = Stopwatch.StartNew();

        var outcome = shell.Run("1..100 | ForEach-Object { \"a$_\" } | Get-MkIoAssetFile -ThrottleLimit 4 | Select-Object -First 1 -ExpandProperty Name");

        Assert.Equal(["f.mp4"], outcome.Clean());
        Assert.True(clock.Elapsed < Soon, $"{clock.Elapsed}");
        Eventually.Holds(() => server.Closed == server.Stalled);
    }

    [Fact]
    public void Results_that_arrive_after_Ctrl_C_are_written_by_nobody()
    {
        using var shell = Shell.WithoutServer();
        var gate = new TaskCompletionSource();
        var (running, ended) = (0, 0);
        // Work that minds no cancellation, as a library's may.
        Func<int, CancellationToken, Task<string>> work = async (item, _) =>
        {
            Interlocked.Increment(ref running);
            await gate.Task;
            Interlocked.Increment(ref ended);
            return $"{item}";
        };
        using var pipeline = shell.Pipeline("1..100 | Test-MkIoBulk -Work $work -ThrottleLimit 5", ("work", work));
        using var output = Begin(pipeline);
        Eventually.Holds(() => Volatile.Read(ref running) == 5);

        try
        {
            // It is given a moment to end before it is left.
            Assert.True(Stop(pipeline) < Soon);
        }
        finally
        {
            gate.SetResult();
        }

        Eventually.Holds(() => Volatile.Read(ref ended) == 5);

        Assert.Empty(output);
        Assert.Empty(pipeline.Streams.Error);
        // What may have been done unseen is said.
        Assert.Equal(
            "Test-MkIoBulk was stopped. Stopped while under way, written or not: 1, 2, 3, 4, 5. Running the pipeline again completes the rest.",
            Assert.Single(pipeline.Streams.Warning).Message);
        Assert.Equal(5, running);
    }

    [Fact]
    public void What_was_done_before_Ctrl_C_and_waited_behind_another_item_is_named()
    {
        using var shell = Shell.WithoutServer();
        using var over = new CancellationTokenSource();
        var done = 0;
        Func<int, CancellationToken, Task<string>> work = async (item, cancellationToken) =>
        {
            if (item == 1)
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, over.Token);
                await Task.Delay(Timeout.Infinite, either.Token);
            }

            Interlocked.Increment(ref done);
            return $"{item}";
        };
        using var pipeline = shell.Pipeline("1..16 | Test-MkIoBulk -Work $work", ("work", work));
        using var output = Begin(pipeline);
        Eventually.Holds(() => Volatile.Read(ref done) == 15);

        try
        {
            Stop(pipeline);
        }
        finally
        {
            over.Cancel();
        }

        Assert.Empty(output);
        Assert.Equal(
            "Test-MkIoBulk was stopped. Written and not emitted: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 5 more. Stopped while under way, written or not: 1. Running the pipeline again completes the rest.",
            Assert.Single(pipeline.Streams.Warning).Message);
    }

    [Fact]
    public void A_pipeline_that_was_stopped_leaves_a_runspace_that_goes_on_working()
    {
        using var shell = WithStalledServer(out var server, request => request.Contains("/assets/a2", StringComparison.Ordinal) ? """{"name":"a2"}""" : null);
        using var pipeline = shell.Pipeline("Get-MkIoAsset a1");
        using (server)
        {
            using var output = Begin(pipeline);
            Eventually.Holds(() => server.Stalled == 1);
            Stop(pipeline);

            Assert.Equal(["a2"], shell.Run("(Get-MkIoAsset a2).Name").Clean());
        }
    }

    // The server is disposed of before the shell, so that a pipeline that does not stop ends with its connection.
    private static Shell WithStalledServer(out StallingServer server, Func<string, string?>? answer = null)
    {
        server = new StallingServer(answer);
        return new Shell(server.BaseUrl);
    }
}
