using System.Collections.Concurrent;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Pipeline;

public sealed class AsyncCmdletTests : IDisposable
{
    private readonly Shell _shell = Shell.WithoutServer();

    public void Dispose() => _shell.Dispose();

    private Outcome Run(Action<WaitProbeCommand> act) => _shell.Run("Test-MkIoWait -Act $act", ("act", act));

    [Fact]
    public void Messages_posted_by_other_threads_are_written_by_the_pipeline_thread_in_their_order()
    {
        var pipeline = 0;
        var writers = new ConcurrentQueue<int>();

        var outcome = Run(cmdlet =>
        {
            pipeline = Environment.CurrentManagedThreadId;
            cmdlet.Await(async _ =>
            {
                for (var number = 0; number < 100; number++)
                {
                    var mine = number;
                    await Task.Yield();
                    cmdlet.Post(() =>
                    {
                        writers.Enqueue(Environment.CurrentManagedThreadId);
                        cmdlet.WriteObject(mine);
                    });
                }

                return true;
            });
        });

        Assert.Equal(Enumerable.Range(0, 100).Cast<object>(), outcome.Clean());
        Assert.Equal([pipeline], writers.Distinct());
    }

    [Fact]
    public void A_message_is_written_while_the_work_that_posted_it_goes_on()
    {
        var outcome = Run(cmdlet => cmdlet.Await(async _ =>
        {
            var written = new TaskCompletionSource();
            cmdlet.Post(() =>
            {
                cmdlet.WriteWarning("under way");
                written.SetResult();
            });
            await written.Task.WaitAsync(Eventually.Patience, CancellationToken.None);
            return true;
        }));

        Assert.Empty(outcome.Errors);
        Assert.Equal(["under way"], outcome.Warnings);
    }

    [Fact]
    public void What_is_posted_with_the_last_breath_of_the_work_is_written_before_the_cmdlet_goes_on()
    {
        var outcome = Run(cmdlet =>
        {
            cmdlet.Await(_ =>
            {
                cmdlet.Post(() => cmdlet.WriteObject("posted"));
                return Task.FromResult(true);
            });
            cmdlet.WriteObject("after");
        });

        Assert.Equal(["posted", "after"], outcome.Clean());
    }

    [Fact]
    public void What_was_posted_before_finished_work_is_waited_for_is_not_lost()
    {
        var outcome = Run(cmdlet =>
        {
            cmdlet.Post(() => cmdlet.WriteObject("posted"));
            cmdlet.WriteObject(cmdlet.Await(Task.FromResult("result")));
        });

        Assert.Equal(["posted", "result"], outcome.Clean());
    }

    [Fact]
    public void What_failing_work_posted_is_written_before_its_error_is_thrown()
    {
        var outcome = Run(cmdlet =>
        {
            try
            {
                cmdlet.Await<bool>(_ =>
                {
                    cmdlet.Post(() => cmdlet.WriteObject("posted"));
                    throw new MkIoException("broken");
                });
            }
            catch (MkIoException error)
            {
                cmdlet.WriteObject(error.Message);
            }
        });

        Assert.Equal(["posted", "broken"], outcome.Clean());
    }

    [Fact]
    public void Waiting_for_news_ends_with_a_message_and_writes_it()
    {
        var outcome = Run(cmdlet =>
        {
            Task.Run(() => cmdlet.Post(() => cmdlet.WriteObject("news")));
            cmdlet.WaitForNews();
            cmdlet.WriteObject("after");
        });

        Assert.Equal(["news", "after"], outcome.Clean());
    }

    [Fact]
    public void Work_is_not_done_on_the_pipeline_thread()
    {
        var outcome = Run(cmdlet =>
        {
            var here = Environment.CurrentManagedThreadId;
            cmdlet.WriteObject(cmdlet.Await(_ => Task.FromResult(Environment.CurrentManagedThreadId != here)));
        });

        Assert.Equal([true], outcome.Clean());
    }

    [Fact]
    public void A_time_that_ran_out_within_the_work_is_not_taken_for_a_stopped_pipeline()
    {
        var outcome = Run(cmdlet =>
        {
            try
            {
                cmdlet.Await<bool>(_ => throw new OperationCanceledException("its own"));
            }
            catch (OperationCanceledException error)
            {
                cmdlet.WriteObject(error.Message);
            }
        });

        Assert.Equal(["its own"], outcome.Clean());
    }

    [Fact]
    public void Work_that_outlives_the_cmdlet_is_cancelled_when_the_pipeline_ends()
    {
        CancellationToken stopping = default;

        Run(cmdlet => stopping = cmdlet.Ending).Clean();

        Assert.True(stopping.IsCancellationRequested);
    }

    [Fact]
    public void What_is_posted_after_the_pipeline_has_ended_is_written_by_nobody()
    {
        WaitProbeCommand? ended = null;
        var written = false;
        Run(cmdlet => ended = cmdlet).Clean();

        ended!.Post(() => written = true);

        Assert.False(written);
    }

    [Fact]
    public void A_sequence_is_handed_over_item_by_item_and_let_go_at_its_end()
    {
        var sequence = new Sequence();

        var outcome = Run(cmdlet => cmdlet.ForEach(sequence.Items(3), item =>
        {
            cmdlet.WriteObject(item);
            return true;
        }));

        Assert.Equal([1, 2, 3], outcome.Clean());
        Assert.True(sequence.LetGo);
    }

    [Fact]
    public void A_sequence_of_which_there_is_enough_is_asked_for_no_more_and_let_go()
    {
        var sequence = new Sequence();

        Run(cmdlet => cmdlet.ForEach(sequence.Items(100), item => item < 2)).Clean();

        Assert.Equal(2, sequence.Asked);
        Assert.True(sequence.LetGo);
    }

    [Fact]
    public void A_downstream_cmdlet_that_has_enough_lets_the_sequence_go()
    {
        var sequence = new Sequence();
        Action<WaitProbeCommand> act = cmdlet => cmdlet.ForEach(sequence.Items(100), item =>
        {
            cmdlet.WriteObject(item);
            return true;
        });

        var outcome = _shell.Run("Test-MkIoWait -Act $act | Select-Object -First 1", ("act", act));

        Assert.Equal([1], outcome.Clean());
        Assert.Equal(1, sequence.Asked);
        Assert.True(sequence.LetGo);
    }

    private sealed class Sequence
    {
        public int Asked { get; private set; }

        public bool LetGo { get; private set; }

        public async IAsyncEnumerable<int> Items(int count)
        {
            try
            {
                while (Asked < count)
                {
                    await Task.Yield();
                    yield return ++Asked;
                }
            }
            finally
            {
                LetGo = true;
            }
        }
    }
}
