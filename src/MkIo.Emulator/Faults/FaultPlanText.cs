using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Faults;

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
