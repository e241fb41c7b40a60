using System.Globalization;
using MkIo.Http;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Turns what the client reports into verbose, debug and warning messages of a cmdlet.</summary>
internal sealed class CmdletObserver(ICommandRuntime runtime, Action<Action> post, bool verbose, bool debug) : IRequestObserver
{
    private int _retries;

    /// <summary>How often a request was sent again.</summary>
    public int Retries => Volatile.Read(ref _retries);

    public bool WantsReports => verbose || debug;

    public bool WantsBodies => debug;

    public void OnRequest(RequestReport report) => post(() =>
    {
        // With -Debug alone PowerShell stops and asks at every verbose message; the line belongs to the debug ones then.
        if (verbose)
            runtime.WriteVerbose(Line(report));
        else
            runtime.WriteDebug(Line(report));
        if (report.RequestBody is { } sent)
            runtime.WriteDebug($"> {sent}");
        if (report.ResponseBody is { } received)
            runtime.WriteDebug($"< {received}");
    });

    public void OnRetry() => Interlocked.Increment(ref _retries);

    public void OnWarning(string message) => post(() => runtime.WriteWarning(message));

    private static string Line(RequestReport report)
    {
        var outcome = report.Status is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : report.Failure ?? "no answer";
        var attempt = report.Attempt > 1 ? $", attempt {report.Attempt}" : string.Empty;
        var reference = report.Ref is null ? string.Empty : $", ref {report.Ref}";
        return string.Format(
            CultureInfo.InvariantCulture, "{0} {1} -> {2} in {3:0} ms{4}{5}", report.Method, report.Path, outcome, report.Duration.TotalMilliseconds, attempt, reference);
    }
}
