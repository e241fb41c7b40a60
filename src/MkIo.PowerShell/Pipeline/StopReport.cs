using System.Management.Automation.Host;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Says, when a bulk cmdlet is stopped, what it had already written without emitting it and what it left halfway.
/// The streams are closed by then, so it goes to the host itself.
/// </summary>
internal static class StopReport
{
    private const int MostNames = 10;
    private const string NothingDone = "unchanged";

    public static void Write<T>(PSHost host, string command, IReadOnlyList<WorkItem<T>> left, Func<T, string> outcomeOf)
    {
        var done = left.Where(item => item.Work.Status == TaskStatus.RanToCompletion && outcomeOf(item.Work.Result) != NothingDone).ToList();
        // Failed work has written nothing that is not said; cancelled work may have been written, its answer was not waited for.
        var open = left.Where(item => item.Work.IsCanceled || !item.Work.IsCompleted).ToList();
        if (done.Count + open.Count == 0)
            return;
        Warn(
            host,
            $"{command} was stopped." +
            (done.Count > 0 ? $" Written and not emitted: {Names(done)}." : string.Empty) +
            (open.Count > 0 ? $" Stopped while under way, written or not: {Names(open)}." : string.Empty) +
            " Running the pipeline again completes the rest.");
    }

    /// <summary>Reports what continues at the service although nobody waits for it any more.</summary>
    public static void WriteWaits(PSHost host, string command, IReadOnlyList<PendingWait> left)
    {
        if (left.Count == 0)
            return;
        var states = left.Take(MostNames).Select(wait => wait.State is { } state ? $"{wait.Name} ({state})" : wait.Name);
        Warn(
            host,
            $"{command} was stopped while it waited. This continues at the service: {string.Join(", ", states)}{More(left.Count)}." +
            $" To keep waiting: {left[0].Line}{(left.Count > 1 ? ", and so for the others" : string.Empty)}");
    }

    private static void Warn(PSHost host, string message)
    {
        try
        {
            host.UI.WriteWarningLine(message);
        }
        catch (Exception error) when (error is HostException or NotImplementedException or PSInvalidOperationException or ObjectDisposedException)
        {
            // A host without a user interface has nowhere to say it.
        }
    }

    private static string Names<T>(List<WorkItem<T>> items)
        => string.Join(", ", items.Take(MostNames).Select(item => item.Key)) + More(items.Count);

    private static string More(int count) => count > MostNames ? $" and {count - MostNames} more" : string.Empty;
}
