using System.Diagnostics;

namespace MkIo.PowerShell.Tests.Support;

/// <summary>Waits for what will be the case soon, and fails when it is not.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void Holds(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < Patience, "It did not happen in time.");
            Thread.Sleep(1);
        }
    }

    /// <summary>Whether the thread waits for something, and so does nothing of its own.</summary>
    public static bool IsBlocked(this Thread thread) => thread.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin);
}
