using System.Diagnostics;
using System.Globalization;

namespace MkIo.PowerShell.Media.Files;

/// <summary>Shows how many bytes have travelled: told from any thread, drawn a few times a second on the pipeline's.</summary>
internal sealed class TransferProgress(ICommandRuntime runtime, Action<Action> post, string activity)
{
    private const int Activity = 1;
    private static readonly long Interval = Stopwatch.Frequency / 2;
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    private long _moved;
    private long _expected;
    private long _next = Stopwatch.GetTimestamp() + Interval;
    private bool _shown;

    /// <summary>So many bytes are to come, as far as that is known.</summary>
    public void Expect(long? bytes) => Interlocked.Add(ref _expected, bytes ?? 0);

    /// <summary>So many bytes have travelled.</summary>
    public void Moved(long bytes)
    {
        Interlocked.Add(ref _moved, bytes);
        var now = Stopwatch.GetTimestamp();
        var next = Interlocked.Read(ref _next);
        if (now >= next && Interlocked.CompareExchange(ref _next, now + Interval, next) == next)
            post(Show);
    }

    /// <summary>Takes the display away.</summary>
    public void Complete()
    {
        if (_shown)
            runtime.WriteProgress(new ProgressRecord(Activity, activity, "Done") { RecordType = ProgressRecordType.Completed });
    }

    private void Show()
    {
        _shown = true;
        var (moved, expected) = (Interlocked.Read(ref _moved), Interlocked.Read(ref _expected));
        var record = new ProgressRecord(Activity, activity, expected > 0 ? $"{Size(moved)} of {Size(expected)}" : Size(moved));
        if (expected > 0)
            record.PercentComplete = (int)Math.Min(100, Math.Max(0, moved * 100 / expected));
        runtime.WriteProgress(record);
    }

    private static string Size(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        for (; value >= 1024 && unit < Units.Length - 1; unit++)
            value /= 1024;
        return value.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture) + " " + Units[unit];
    }
}
