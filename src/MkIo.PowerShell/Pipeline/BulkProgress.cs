using System.Diagnostics;
using System.Globalization;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Shows how far a bulk cmdlet is: not for short runs, at most a few times a second, and not where nobody looks
/// (a runbook's log would fill with it) unless it was asked for.
/// </summary>
internal sealed class BulkProgress
{
    private static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    private readonly Cmdlet _cmdlet;
    private readonly string _activity;
    private readonly int _expected;
    private readonly bool _wanted;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = FirstAfter;
    private bool _shown;

    private BulkProgress(Cmdlet cmdlet, string activity, int expected, bool wanted)
    {
        _cmdlet = cmdlet;
        _activity = activity;
        _expected = expected;
        _wanted = wanted;
    }

    /// <param name="cmdlet">Whose progress it is.</param>
    /// <param name="expected">How many items will come; 0 when that is not known.</param>
    public static BulkProgress For(PSCmdlet cmdlet, int expected)
        => new(cmdlet, cmdlet.MyInvocation.MyCommand.Name, expected, expected > 0 || !Console.IsOutputRedirected);

    public void Show(BulkTally tally)
    {
        var elapsed = _clock.Elapsed;
        if (!_wanted || elapsed < _next)
            return;
        _next = elapsed + Interval;
        _shown = true;

        var rate = tally.Total / elapsed.TotalSeconds;
        var status = string.Format(CultureInfo.CurrentCulture, "{0} done, {1} failed, {2:0} a second", tally.Successes, tally.Failures, rate);
        var record = new ProgressRecord(0, _activity, status);
        if (_expected > 0)
        {
            record.PercentComplete = (int)Math.Min(100, 100L * tally.Total / _expected);
            record.SecondsRemaining = (int)Math.Max(0, (_expected - tally.Total) / rate);
        }

        _cmdlet.WriteProgress(record);
    }

    public void Complete()
    {
        if (_shown)
            _cmdlet.WriteProgress(new ProgressRecord(0, _activity, "Done") { RecordType = ProgressRecordType.Completed });
    }
}

/// <summary>Counts what came of the items of a bulk cmdlet.</summary>
internal sealed class BulkTally
{
    private const string Unchanged = "unchanged";

    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    public int Successes { get; private set; }

    public int Failures { get; private set; }

    public int Total => Successes + Failures;

    public void Done(string outcome)
    {
        Successes++;
        _outcomes[outcome] = _outcomes.TryGetValue(outcome, out var count) ? count + 1 : 1;
    }

    public void Failed() => Failures++;

    /// <summary>Such as <c>3 would be created, 1 updated, 96 unchanged, 1 would fail.</c></summary>
    public string DescribePreview()
    {
        var changes = _outcomes.Where(outcome => outcome.Key != Unchanged).Select((outcome, index) => $"{outcome.Value} {(index == 0 ? "would be " : string.Empty)}{outcome.Key}");
        var others = _outcomes.Where(outcome => outcome.Key == Unchanged).Select(outcome => $"{outcome.Value} {Unchanged}");
        return string.Join(", ", changes.Concat(others).Concat(Failures > 0 ? [$"{Failures} would fail"] : [])) + ".";
    }

    /// <summary>Such as <c>12 created, 3 unchanged, 1 failed, 4 requests repeated</c>.</summary>
    public string Describe(int retries)
    {
        var parts = _outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}").Append($"{Failures} failed");
        return string.Join(", ", retries > 0 ? parts.Append($"{retries} requests repeated") : parts);
    }
}
