using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

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
