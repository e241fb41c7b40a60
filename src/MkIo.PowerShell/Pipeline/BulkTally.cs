namespace MkIo.PowerShell.Pipeline;

/// <summary>Counts what came of the items of a bulk cmdlet.</summary>
internal sealed class BulkTally
{
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

    /// <summary>Such as <c>12 created, 3 unchanged, 1 failed, 4 requests repeated</c>.</summary>
    public string Describe(int retries)
    {
        var parts = _outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}").Append($"{Failures} failed");
        return string.Join(", ", retries > 0 ? parts.Append($"{retries} requests repeated") : parts);
    }
}
