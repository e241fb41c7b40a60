using Xunit.Runner.InProc.SystemConsole;

namespace MkIo.Tests;

internal static class Program
{
    // Ends the process by itself. Mono counts an idle thread of its pool among those that keep a process alive now and then, and then
    // waits for up to a minute, in which xunit gives up after eleven seconds and calls a run of passed tests a failure.
    public static void Main(string[] args) => Environment.Exit(ConsoleRunner.Run(args).GetAwaiter().GetResult());
}
