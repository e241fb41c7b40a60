namespace MkIo.PowerShell.Pipeline;

/// <summary>What -TimeoutSec means.</summary>
internal static class WaitTime
{
    /// <summary>The time that was given; zero is no limit.</summary>
    public static TimeSpan? From(int seconds) => seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;
}
