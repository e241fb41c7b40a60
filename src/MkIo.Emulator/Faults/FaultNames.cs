namespace MkIo.Emulator.Faults;

/// <summary>The kinds of faults as a plan names them.</summary>
internal static class FaultNames
{
    private static readonly Dictionary<string, FaultKind> Kinds = new(StringComparer.Ordinal)
    {
        ["429"] = FaultKind.Throttled,
        ["429-date"] = FaultKind.ThrottledUntilDate,
        ["429-bare"] = FaultKind.ThrottledBare,
        ["500"] = FaultKind.ServerError,
        ["503"] = FaultKind.Unavailable,
        ["503-bare"] = FaultKind.UnavailableBare,
        ["html"] = FaultKind.Html,
        ["reset"] = FaultKind.Reset,
        ["reset-after"] = FaultKind.ResetAfter,
        ["stall"] = FaultKind.Stall,
        ["truncate"] = FaultKind.Truncate,
    };

    public static IEnumerable<string> All => Kinds.Keys;

    public static FaultKind? Find(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    public static string Of(FaultKind kind) => Kinds.First(entry => entry.Value == kind).Key;
}
