using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Faults;

/// <summary>Which faults come how often.</summary>
internal sealed record FaultPlan
{
    public static readonly FaultPlan None = new();

    /// <summary>The probability of each kind, in the order in which the plan names them.</summary>
    public ImmutableList<FaultChance> Chances { get; init; } = [];

    public int Seed { get; init; }

    /// <summary>How long a stalled answer is held before its connection is dropped.</summary>
    public TimeSpan StallFor { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>What Retry-After says.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The methods that are hit; empty for all.</summary>
    public ImmutableList<string> Methods { get; init; } = [];

    /// <summary>What the path must contain to be hit.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>After how many faults all goes well; 0 for never.</summary>
    public int Times { get; init; }

    public bool IsEmpty => Chances.IsEmpty;

    public bool Covers(string method, string target) =>
        !IsEmpty && (Methods.IsEmpty || Methods.Contains(method)) && target.Contains(Path, StringComparison.Ordinal);

    /// <summary>
    /// The fault for the nth request of this method and target. A hash decides and no sequence of random numbers, so that a run
    /// repeats also where requests overtake each other.
    /// </summary>
    public FaultKind Pick(string method, string target, int occurrence)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}\n{method}\n{target}\n{occurrence}"));
        // The 53 bits that a double holds: at least 0 and less than 1.
        var draw = (BinaryPrimitives.ReadUInt64LittleEndian(hash) >> 11) / (double)(1UL << 53);
        foreach (var (kind, probability) in Chances)
        {
            if (draw < probability)
                return kind;
            draw -= probability;
        }
        return FaultKind.None;
    }
}

/// <summary>How likely a kind of fault is, from 0 to 1.</summary>
internal readonly record struct FaultChance(FaultKind Kind, double Probability);

/// <summary>What can go wrong with a request on purpose.</summary>
internal enum FaultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>429 with Retry-After in seconds; nothing was done.</summary>
    Throttled,

    /// <summary>429 with Retry-After as a date; nothing was done.</summary>
    ThrottledUntilDate,

    /// <summary>429 without Retry-After; nothing was done.</summary>
    ThrottledBare,

    /// <summary>500; nothing was done.</summary>
    ServerError,

    /// <summary>503 with Retry-After in seconds; nothing was done.</summary>
    Unavailable,

    /// <summary>503 without Retry-After; nothing was done.</summary>
    UnavailableBare,

    /// <summary>A page for people with status 200, as of a proxy on the way; nothing was done.</summary>
    Html,

    /// <summary>The connection is reset before anything was done.</summary>
    Reset,

    /// <summary>The connection is reset after the work was done.</summary>
    ResetAfter,

    /// <summary>The work is done, nothing comes for a while, and then the connection is dropped.</summary>
    Stall,

    /// <summary>The work is done, and the connection ends in the middle of the answer.</summary>
    Truncate,
}

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

/// <summary>
/// Reads and writes plans. The command line (<c>429=0.1,reset=0.02;seed=7</c>) and JSON (<c>{"429":0.1,"seed":7}</c>) have the
/// same names.
/// </summary>
internal static class FaultPlanText
{
    private static readonly char[] Separators = [',', ';'];

    public static FaultPlan Parse(string spec)
    {
        var plan = FaultPlan.None;
        foreach (var part in spec.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1)
                throw new FormatException($"'{part}' is not of the form name=value.");
            plan = Set(plan, part[..sign].TrimEnd(), part[(sign + 1)..].TrimStart());
        }
        return Checked(plan);
    }

    public static FaultPlan Parse(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("Must be an object.");
        var plan = FaultPlan.None;
        foreach (var member in json.EnumerateObject())
            plan = Set(plan, member.Name, member.Value.ToString());
        return Checked(plan);
    }

    public static JsonObject ToJson(FaultPlan plan)
    {
        var json = new JsonObject(plan.Chances.Select(chance => KeyValuePair.Create(FaultNames.Of(chance.Kind), (JsonNode?)chance.Probability)))
        {
            ["seed"] = plan.Seed,
            ["stall-ms"] = plan.StallFor.TotalMilliseconds,
            ["retry-after"] = plan.RetryAfter.TotalSeconds,
        };
        if (!plan.Methods.IsEmpty)
            json["method"] = string.Join('+', plan.Methods);
        if (plan.Path.Length > 0)
            json["path"] = plan.Path;
        if (plan.Times > 0)
            json["times"] = plan.Times;
        return json;
    }

    private static FaultPlan Set(FaultPlan plan, string name, string value) => name switch
    {
        "seed" => plan with { Seed = Whole(name, value) },
        "stall-ms" => plan with { StallFor = TimeSpan.FromMilliseconds(Whole(name, value)) },
        "retry-after" => plan with { RetryAfter = TimeSpan.FromSeconds(Whole(name, value)) },
        "times" => plan with { Times = Whole(name, value) },
        "method" => plan with { Methods = [.. value.ToUpperInvariant().Split('+')] },
        "path" => plan with { Path = value },
        _ when FaultNames.Find(name) is { } kind => plan with { Chances = plan.Chances.Add(new FaultChance(kind, Probability(name, value))) },
        _ => throw new FormatException($"'{name}' is neither a fault ({string.Join(", ", FaultNames.All)}) nor seed, stall-ms, retry-after, times, method or path."),
    };

    private static FaultPlan Checked(FaultPlan plan) =>
        plan.Chances.Sum(chance => chance.Probability) <= 1 + 1e-9 ? plan : throw new FormatException("The probabilities add up to more than 1.");

    private static int Whole(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{name} needs a whole number, not '{value}'.");

    private static double Probability(string name, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1
            ? number
            : throw new FormatException($"{name} needs a probability from 0 to 1, not '{value}'.");
}
