namespace MkIo.Storage;

/// <summary>What one look at a storage showed.</summary>
/// <param name="Name">A stable name of the check, such as <c>SasPermissions</c>.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Message">What was seen, free of secrets.</param>
/// <param name="Recommendation">What to do about it; null where there is nothing to do.</param>
public sealed record StorageCheck(string Name, StorageCheckResult Result, string Message, string? Recommendation)
{
    /// <summary>The storage that was looked at: its name in MK.IO, or its address.</summary>
    public string? Storage { get; init; }

    /// <summary>What was seen and what to do about it in one text.</summary>
    public override string ToString() => Recommendation is null ? Message : $"{Message} {Recommendation}";

    internal static StorageCheck Pass(string name, string message) => new(name, StorageCheckResult.Pass, message, null);

    internal static StorageCheck Warn(string name, string message, string recommendation) => new(name, StorageCheckResult.Warning, message, recommendation);

    internal static StorageCheck Fail(string name, string message, string recommendation) => new(name, StorageCheckResult.Fail, message, recommendation);

    internal static StorageCheck Skip(string name, string message) => new(name, StorageCheckResult.Skipped, message, null);
}
