using System.Collections.Concurrent;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Pipeline;

public sealed class BulkCmdletTests : IDisposable
{
    // How many windows of finished items may wait behind one that takes long.
    private const int Windows = 16;

    private readonly Shell _shell = Shell.WithoutServer();

    public void Dispose() => _shell.Dispose();

    private Outcome Run(string script, Func<int, CancellationToken, Task<string>> work, params (string, object)[] variables)
        => _shell.Run(script, [("work", work), .. variables]);

    private static IEnumerable<object> Numbers(int count) => Enumerable.Range(1, count).Select(number => $"{number}");

    [Fact]
    public void Results_leave_in_the_order_of_the_input_also_when_the_work_ends_in_the_opposite_order()
    {
        var done = Enumerable.Range(0, 10).Select(_ => new TaskCompletionSource()).ToArray();

        var outcome = Run("1..9 | Test-MkIoBulk -Work $work", async (item, cancellationToken) =>
        {
            if (item < 9)
                await done[item + 1].Task.WaitAsync(Eventually.Patience, cancellationToken);
            done[item].SetResult();
            return $"{item}";
        });

        Assert.Equal(Numbers(9), outcome.Clean());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task As_many_items_are_worked_on_at_once_as_the_limit_says_and_not_one_more(int limit)
    {
        var (running, most, taken) = (0, 0, 0);
        Thread? pipeline = null;
        var gate = new TaskCompletionSource();
        Action<int> takes = item => (pipeline, taken) = (Thread.CurrentThread, item);

        var run = Task.Run(() => Run("1..40 | Test-MkIoBulk -Work $work -Taken $takes -ThrottleLimit $limit", async (item, _) =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await gate.Task;
            Interlocked.Decrement(ref running);
            return $"{item}";
        }, ("takes", takes), ("limit", limit)), TestContext.Current.CancellationToken);
        // The pipeline stands before the item that is one too many, or it has gone beyond it.
        Eventually.Holds(() => Volatile.Read(ref running) > limit
            || (Volatile.Read(ref running) == limit && Volatile.Read(ref taken) == limit + 1 && pipeline!.IsBlocked()));
        gate.SetResult();

        Assert.Equal(Numbers(40), (await run).Clean());
        Assert.Equal(limit, most);
    }

    [Fact]
    public void The_limit_is_sixteen_where_nobody_says_another()
        => Assert.Equal(16, new BulkProbeCommand().ThrottleLimit);

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void A_limit_that_makes_no_sense_is_refused(int limit)
    {
        var outcome = Run($"1 | Test-MkIoBulk -Work $work -ThrottleLimit {limit}", (item, _) => Task.FromResult($"{item}"));

        Assert.Empty(outcome.Output);
        Assert.StartsWith("ParameterArgumentValidationError,", outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_an_item_that_takes_long_only_so_many_finished_ones_are_kept()
    {
        const int limit = 2;
        var (taken, emitted, outstanding) = (0, 0, 0);
        Thread? pipeline = null;
        var gate = new TaskCompletionSource();
        Action<int> takes = item =>
        {
            (pipeline, taken) = (Thread.CurrentThread, item);
            outstanding = Math.Max(outstanding, taken - emitted);
        };
        Action<string> emits = _ => emitted++;

        var run = Task.Run(() => Run($"1..200 | Test-MkIoBulk -Work $work -Taken $takes -Emitted $emits -ThrottleLimit {limit}", async (item, _) =>
        {
            if (item == 1)
                await gate.Task;
            return $"{item}";
        }, ("takes", takes), ("emits", emits)), TestContext.Current.CancellationToken);
        Eventually.Holds(() => Volatile.Read(ref taken) > limit * Windows + 1
            || (Volatile.Read(ref taken) == limit * Windows + 1 && pipeline!.IsBlocked()));
        gate.SetResult();

        Assert.Equal(Numbers(200), (await run).Clean());
        Assert.Equal(limit * Windows + 1, outstanding);
    }

    [Fact]
    public async Task An_item_that_takes_long_does_not_hold_up_those_behind_it()
    {
        var gate = new TaskCompletionSource();
        var behind = new CountdownEvent(20);

        var run = Task.Run(() => Run("1..21 | Test-MkIoBulk -Work $work -ThrottleLimit 2", async (item, _) =>
        {
            if (item == 1)
                await gate.Task;
            else
                behind.Signal();
            return $"{item}";
        }), TestContext.Current.CancellationToken);
        var overtaken = behind.Wait(Eventually.Patience, TestContext.Current.CancellationToken);
        gate.SetResult();

        Assert.True(overtaken);
        Assert.Equal(Numbers(21), (await run).Clean());
        behind.Dispose();
    }

    [Fact]
    public void A_result_is_written_as_soon_as_it_is_its_turn_and_not_at_the_end_of_the_input()
    {
        var events = new List<string>();
        var second = new TaskCompletionSource();
        Action<int> takes = item =>
        {
            events.Add($"took {item}");
            if (item == 3)
                second.SetResult();
        };
        Action<string> emits = result => events.Add($"wrote {result}");

        // With a limit of one, the third is taken when the first is written.
        Run("1..3 | Test-MkIoBulk -Work $work -Taken $takes -Emitted $emits -ThrottleLimit 1",
            (item, cancellationToken) => item == 2 ? second.Task.WaitAsync(Eventually.Patience, cancellationToken).ContinueWith(_ => "2", TaskScheduler.Default) : Task.FromResult($"{item}"),
            ("takes", takes), ("emits", emits)).Clean();

        Assert.True(events.IndexOf("wrote 1") < events.IndexOf("took 3"), string.Join(", ", events));
    }

    [Fact]
    public void An_error_stays_with_its_item_and_the_others_go_on()
    {
        var outcome = Run("1..5 | Test-MkIoBulk -Work $work", (item, _) => item == 3
            ? Task.FromException<string>(new MkIoException(MkIoErrorKind.NotFound, "no third"))
            : Task.FromResult($"{item}"));

        Assert.Equal(["1", "2", "4", "5"], outcome.Output);
        Assert.Equal(3, outcome.Error.TargetObject);
        Assert.Equal("MkIo.BulkNotFound,MkIo.PowerShell.Tests.Support.BulkProbeCommand", outcome.Error.FullyQualifiedErrorId);
        Assert.Equal(["Test-MkIoBulk: 4 done, 1 failed."], outcome.Warnings);
    }

    [Fact]
    public void An_error_is_written_in_the_place_of_its_item()
    {
        var outcome = Run("1..4 | Test-MkIoBulk -Work $work 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { \"error $($_.TargetObject)\" } else { $_ } }",
            async (item, _) =>
            {
                await Task.Yield();
                return item % 2 == 0 ? throw new MkIoException("even") : $"{item}";
            });

        Assert.Equal(["1", "error 2", "3", "error 4"], outcome.Clean());
    }

    [Fact]
    public void An_item_that_is_wrong_before_its_work_has_its_error_in_its_place()
    {
        var outcome = Run("1..3 | Test-MkIoBulk -Work $work -Wrong 2 2>&1 | ForEach-Object { \"$_\" }", (item, _) => Task.FromResult($"{item}"));

        Assert.Equal(["1", "2 is wrong.", "3"], outcome.Clean());
    }

    [Fact]
    public void Items_that_are_wrong_are_reported_as_they_come_and_stop_the_pipeline_where_errors_do()
    {
        var taken = new List<int>();
        Action<int> takes = taken.Add;

        var outcome = Run("try { 1..100 | Test-MkIoBulk -Work $work -Taken $takes -Wrong (1..100) -ErrorAction Stop } catch { \"$_\" }",
            (item, _) => Task.FromResult($"{item}"), ("takes", takes));

        Assert.Equal(["1 is wrong."], outcome.Output);
        Assert.Equal([1], taken);
    }

    [Fact]
    public async Task Behind_an_item_that_takes_long_only_so_many_wrong_ones_are_kept()
    {
        const int limit = 2;
        var taken = 0;
        Thread? pipeline = null;
        var gate = new TaskCompletionSource();
        Action<int> takes = item => (pipeline, taken) = (Thread.CurrentThread, item);

        var run = Task.Run(() => Run($"1..200 | Test-MkIoBulk -Work $work -Taken $takes -Wrong (2..200) -ThrottleLimit {limit}", async (item, _) =>
        {
            await gate.Task;
            return $"{item}";
        }, ("takes", takes)), TestContext.Current.CancellationToken);
        Eventually.Holds(() => Volatile.Read(ref taken) > limit * Windows + 1
            || (Volatile.Read(ref taken) == limit * Windows + 1 && pipeline!.IsBlocked()));
        var held = Volatile.Read(ref taken);
        gate.SetResult();

        var outcome = await run;
        Assert.Equal(limit * Windows + 1, held);
        Assert.Equal(["1"], outcome.Output);
        Assert.Equal(Enumerable.Range(2, 199).Cast<object>(), outcome.Errors.Select(error => error.TargetObject));
    }

    public static TheoryData<Exception, string> FailuresOfFiles() => new()
    {
        { new IOException("The disk is full."), "MkIo.BulkFailed," },
        { new UnauthorizedAccessException("Access is denied."), "MkIo.BulkFailed," },
        { new ItemNotFoundException("There is no such path."), "MkIo.BulkPathNotFound," },
    };

    [Theory]
    [MemberData(nameof(FailuresOfFiles))]
    public void What_a_file_refuses_stays_with_its_item(Exception failure, string id)
    {
        Action<int> takes = item =>
        {
            if (item == 2)
                throw failure;
        };

        var working = Run("1..3 | Test-MkIoBulk -Work $work", (item, _) => item == 2 ? Task.FromException<string>(failure) : Task.FromResult($"{item}"));
        var taking = Run("1..3 | Test-MkIoBulk -Work $work -Taken $takes", (item, _) => Task.FromResult($"{item}"), ("takes", takes));

        foreach (var outcome in new[] { working, taking })
        {
            Assert.Equal(["1", "3"], outcome.Output);
            Assert.Equal(2, outcome.Error.TargetObject);
            Assert.StartsWith(id, outcome.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Equal(failure.Message, outcome.Error.ErrorDetails.Message);
        }
    }

    [Fact]
    public void Only_one_item_that_failed_is_told_by_its_error_and_not_by_a_sum()
        => Assert.Empty(Run("1 | Test-MkIoBulk -Work $work", (_, _) => throw new MkIoException("broken")).Warnings);

    [Fact]
    public void What_succeeded_is_summed_up_for_those_who_want_to_know()
    {
        var outcome = Run("1..3 | Test-MkIoBulk -Work $work -Verbose", (item, _) => Task.FromResult($"{item}"));

        Assert.Equal(["Test-MkIoBulk: 3 done, 0 failed."], outcome.Verbose);
    }

    [Fact]
    public void Nothing_is_summed_up_where_nothing_came()
        => Assert.Empty(Run("@() | Test-MkIoBulk -Work $work -Verbose", (item, _) => Task.FromResult($"{item}")).Verbose);

    [Fact]
    public void Two_items_about_the_same_thing_are_done_one_after_the_other()
    {
        var open = new ConcurrentDictionary<int, int>();
        var order = new ConcurrentQueue<int>();
        Func<int, string> key = item => $"{item % 3}";

        Run("1..30 | Test-MkIoBulk -Work $work -Key $key", async (item, _) =>
        {
            Assert.Equal(1, open.AddOrUpdate(item % 3, 1, (_, count) => count + 1));
            await Task.Yield();
            order.Enqueue(item);
            open.AddOrUpdate(item % 3, 0, (_, count) => count - 1);
            return $"{item}";
        }, ("key", key)).Clean();

        Assert.Equal(Enumerable.Range(1, 10).Select(number => number * 3), order.Where(item => item % 3 == 0));
    }

    [Fact]
    public void Work_about_a_thing_is_done_also_when_the_work_before_it_failed()
    {
        Func<int, string> key = _ => "same";

        var outcome = Run("1..3 | Test-MkIoBulk -Work $work -Key $key", (item, _) => item == 1 ? throw new MkIoException("first") : Task.FromResult($"{item}"), ("key", key));

        Assert.Equal(["2", "3"], outcome.Output);
        Assert.Equal(1, outcome.Error.TargetObject);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
