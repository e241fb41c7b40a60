namespace MkIo.Resources;

/// <summary>The states that somebody waits for.</summary>
public sealed class TargetState
{
    /// <summary>The state of what no longer exists.</summary>
    public const string Deleted = "Deleted";

    // Each passes by itself; a state that is newer than this list ends the wait rather than making it endless.
    private static readonly HashSet<string> Passing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Pending", "Allocating", "Creating", "Updating", "Scaling", "Starting", "Stopping", "Restarting", "Deleting",
        "Queued", "Scheduled", "Processing", "Canceling", "InProgress",
    };

    private static readonly string[] Failures = ["Error", "Failed"];

    private readonly HashSet<string>? _states;
    private readonly HashSet<string> _failures;

    private TargetState(HashSet<string>? states, IEnumerable<string> failures)
    {
        _states = states;
        _failures = new HashSet<string>(failures, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Any state that does not pass by itself.</summary>
    public static TargetState Settled { get; } = new(null, Failures);

    /// <summary>One of some states.</summary>
    /// <param name="states">The states.</param>
    public static TargetState Of(params string[] states) => new(new HashSet<string>(states, StringComparer.OrdinalIgnoreCase), Failures);

    /// <summary>The same goal, from which further states lead nowhere.</summary>
    /// <param name="states">The states.</param>
    public TargetState OrFailure(params string[] states) => new(_states, _failures.Concat(states));

    /// <summary>Whether a state is what was waited for.</summary>
    /// <param name="state">The state.</param>
    public bool Includes(string? state) => _states?.Contains(state ?? string.Empty) ?? !IsPassing(state) && !IsFailure(state);

    /// <summary>Whether waiting ends with a state: it is the goal, or a failure from which the goal is not reached.</summary>
    /// <param name="state">The state.</param>
    public bool Ends(string? state) => Includes(state) || IsFailure(state);

    /// <summary>The goal in words.</summary>
    public override string ToString() => _states is null ? "settled" : string.Join(" or ", _states);

    private static bool IsPassing(string? state) => state is not null && Passing.Contains(state);

    private bool IsFailure(string? state) => state is not null && _failures.Contains(state);
}
