using MkIo.Resources;
using MkIo.Tests.Support;

namespace MkIo.Tests.Resources;

[Trait("Category", "Slow")]
public sealed class StatePollerTests
{
    [Fact]
    public async Task What_takes_longer_is_looked_at_less_often()
    {
        using var poller = new StatePoller();
        var reads = new List<DateTime>();
        var done = DateTime.UtcNow.AddSeconds(9);
        await poller.UntilAsync(
            (_, _) =>
            {
                reads.Add(DateTime.UtcNow);
                return Task.FromResult(new StateReport("a", DateTime.UtcNow < done ? "Starting" : "Running"));
            },
            TargetState.Settled, null, CancellationToken.None);
        var pauses = reads.Zip(reads.Skip(1), (first, second) => (second - first).TotalSeconds).ToList();
        Assert.InRange(pauses[0], 0.9, 1.5);
        Assert.True(pauses[^1] > pauses[0] * 1.4, string.Join(", ", pauses));
    }

    [Fact]
    public async Task The_time_can_run_out()
    {
        using var poller = new StatePoller();
        var error = await Assert.ThrowsAsync<MkIoException>(() => poller.UntilAsync(
            (_, _) => Task.FromResult(new StateReport("slow", "Starting")), TargetState.Of("Running"), TimeSpan.FromSeconds(1), CancellationToken.None));
        Assert.Equal(MkIoErrorKind.TimedOut, error.Kind);
        Assert.Contains("slow", error.Message);
        Assert.Contains("Running", error.Message);
    }

    [Theory]
    [InlineData("Running", true, true)]
    [InlineData("Finished", true, true)]
    [InlineData("SomethingNewer", true, true)]
    [InlineData("Starting", false, false)]
    [InlineData("Queued", false, false)]
    [InlineData("Error", false, true)]
    public void A_settled_state_does_not_pass_by_itself(string state, bool included, bool ends)
    {
        Assert.Equal(included, TargetState.Settled.Includes(state));
        Assert.Equal(ends, TargetState.Settled.Ends(state));
    }

    [Fact]
    public async Task What_no_longer_exists_is_the_goal_where_that_was_named_and_an_error_elsewhere()
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 404));
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("t"), server.BaseUrl) { MaxRetryCount = 0 });
        using var poller = new StatePoller();
        var endpoints = client.Project("p").Media.StreamingEndpoints;
        Assert.Null(await endpoints.WaitAsync("gone", TargetState.Of("Stopped", "deleted"), poller, cancellationToken: TestContext.Current.CancellationToken));
        foreach (var goal in new[] { TargetState.Settled, TargetState.Settled.OrFailure("Stopped"), TargetState.Of("Stopped") })
        {
            var error = await Assert.ThrowsAsync<MkIoException>(() => endpoints.WaitAsync("gone", goal, poller, cancellationToken: TestContext.Current.CancellationToken));
            Assert.Equal(MkIoErrorKind.NotFound, error.Kind);
        }
    }
}
