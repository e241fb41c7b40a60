namespace MkIo.Emulator;

/// <summary>How many requests a minute are accepted for each project.</summary>
/// <param name="Reads">GET.</param>
/// <param name="Writes">All other methods.</param>
public sealed record RateLimit(int Reads, int Writes)
{
    /// <summary>What the platform publishes.</summary>
    public static readonly RateLimit Published = new(2000, 1000);
}
