namespace MkIo.Storage;

/// <summary>What one look at a storage showed.</summary>
/// <param name="Name">A stable name of the check, such as <c>SasPermissions</c>.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Seen">What was seen, free of secrets.</param>
/// <param name="Cure">What to do about it; null where there is nothing to do.</param>
public sealed record StorageCheck(string Name, StorageCheckResult Result, string Seen, string? Cure)
{
    /// <summary>The storage that was looked at: its name in MK.IO, or its address.</summary>
    public string? Storage { get; init; }

    /// <summary>What was seen and what to do about it in one text.</summary>
    public override string ToString() => Cure is null ? Seen : $"{Seen} {Cure}";

    internal static StorageCheck Pass(string name, string seen) => new(name, StorageCheckResult.Pass, seen, null);

    internal static StorageCheck Warn(string name, string seen, string cure) => new(name, StorageCheckResult.Warning, seen, cure);

    internal static StorageCheck Fail(string name, string seen, string cure) => new(name, StorageCheckResult.Fail, seen, cure);

    internal static StorageCheck Skip(string name, string seen) => new(name, StorageCheckResult.Skipped, seen, null);
}
