using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Faults;

/// <summary>Decides which requests go wrong by the plan, and counts them.</summary>
internal sealed class FaultInjector(FaultPlan start)
{
    // Plan and counts change together, so that no request is counted for a plan that is gone.
    private volatile Run _run = new(start);

    public FaultPlan Plan
    {
        get => _run.Plan;
        set => _run = new Run(value);
    }

    /// <summary>The fault for a request; the plan that it came from says how it looks.</summary>
    public Fault Next(string method, string target) => _run.Next(method, target);

    public JsonObject ToJson() => _run.ToJson();

    private sealed class Run(FaultPlan plan)
    {
        private readonly ConcurrentDictionary<string, int> _occurrences = new(StringComparer.Ordinal);
        private readonly int[] _injected = new int[Enum.GetValues<FaultKind>().Length];
        private int _left = plan.Times > 0 ? plan.Times : int.MaxValue;
        private int _requests;

        public FaultPlan Plan => plan;

        public Fault Next(string method, string target)
        {
            if (!plan.Covers(method, target))
                return default;
            Interlocked.Increment(ref _requests);
            var occurrence = _occurrences.AddOrUpdate($"{method} {target}", 1, (_, count) => count + 1);
            var kind = plan.Pick(method, target, occurrence);
            if (kind == FaultKind.None || (plan.Times > 0 && Interlocked.Decrement(ref _left) < 0))
                return default;
            Interlocked.Increment(ref _injected[(int)kind]);
            return new Fault(kind, plan);
        }

        public JsonObject ToJson() => new()
        {
            ["plan"] = FaultPlanText.ToJson(plan),
            ["requests"] = _requests,
            ["total"] = _injected.Sum(),
            ["injected"] = new JsonObject(plan.Chances.Select(chance =>
                KeyValuePair.Create(FaultNames.Of(chance.Kind), (JsonNode?)_injected[(int)chance.Kind]))),
        };
    }
}
