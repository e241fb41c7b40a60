using System.Collections.Concurrent;
using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Tests.Resources;

public sealed class StatePollerTests
{
    [Fact]
    public async Task Three_hundred_waits_together_stay_within_four_fifths_of_the_quota()
    {
        using var poller = new StatePoller();
        var reads = new ConcurrentQueue<DateTime>();
        var done = DateTime.UtcNow.AddSeconds(20);
        var ends = await Task.WhenAll(Enumerable.Range(0, 300).Select(index => poller.UntilAsync(
            (_, _) =>
            {
                reads.Enqueue(DateTime.UtcNow);
                return Task.FromResult(new StateReport($"job-{index}", DateTime.UtcNow < done ? "Processing" : "Finished"));
            },
            StateGoal.Of("Finished"), null, CancellationToken.None)));

        Assert.Equal(300, ends.Count(report => report.State == "Finished"));
        var times = reads.OrderBy(time => time).ToList();
        var busiest = times.Max(start => times.Count(time => time >= start && time < start.AddSeconds(10)));
        // The quota of 2,000 a minute is 333 in ten seconds; the burst at the start counts once in a minute.
        Assert.InRange(busiest, 1, 100 + (10 * 20) + 20);
        Assert.True(times.Count <= 100 + ((times[^1] - times[0]).TotalSeconds * 20) + 20, $"{times.Count} reads in {times[^1] - times[0]}.");
    }

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
            StateGoal.Settled, null, CancellationToken.None);
        var pauses = reads.Zip(reads.Skip(1), (first, second) => (second - first).TotalSeconds).ToList();
        Assert.InRange(pauses[0], 0.9, 1.5);
        Assert.True(pauses[^1] > pauses[0] * 1.4, string.Join(", ", pauses));
    }

    [Fact]
    public async Task The_time_can_run_out()
    {
        using var poller = new StatePoller();
        var error = await Assert.ThrowsAsync<MkIoException>(() => poller.UntilAsync(
            (_, _) => Task.FromResult(new StateReport("slow", "Starting")), StateGoal.Of("Running"), TimeSpan.FromSeconds(1), CancellationToken.None));
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
        Assert.Equal(included, StateGoal.Settled.Includes(state));
        Assert.Equal(ends, StateGoal.Settled.Ends(state));
    }
}
