namespace MkIo;

/// <summary>What people want to know of an expiry.</summary>
internal static class Expiry
{
    /// <summary>Whole days until then, negative when it is past; null where there is none.</summary>
    public static int? DaysLeft(DateTimeOffset? expiry) => expiry is { } time ? (int)Math.Floor((time - DateTimeOffset.UtcNow).TotalDays) : null;
}
