using System.Diagnostics;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Shows how far a bulk cmdlet is: not for short runs, and at most a few times a second.</summary>
internal sealed class BulkProgress(ICommandRuntime runtime, string activity)
{
    private static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = FirstAfter;
    private int _done;
    private int _failed;
    private bool _shown;

    public void Done() => Show(++_done, _failed);

    public void Failed() => Show(_done, ++_failed);

    public void Complete()
    {
        if (_shown)
            runtime.WriteProgress(new ProgressRecord(0, activity, "Done") { RecordType = ProgressRecordType.Completed });
    }

    private void Show(int done, int failed)
    {
        var elapsed = _clock.Elapsed;
        if (elapsed < _next)
            return;
        _next = elapsed + Interval;
        _shown = true;
        var rate = (done + failed) / elapsed.TotalSeconds;
        runtime.WriteProgress(new ProgressRecord(0, activity, $"{done} done, {failed} failed, {rate:0} a second"));
    }
}
