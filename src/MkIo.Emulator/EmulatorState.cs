using System.Collections.Concurrent;
using MkIo.Emulator.Auth;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Faults;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator;

/// <summary>Everything that the emulator knows while it runs.</summary>
internal sealed class EmulatorState
{
    private readonly ConcurrentDictionary<string, ResourceScope> _projects = new(StringComparer.Ordinal);
    private ResourceScope _organization = new("organization");

    public EmulatorState(EmulatorOptions options, TimeProvider clock)
    {
        Options = options;
        Clock = clock;
        Contract = ApiContract.Current;
        Catalog = new ResourceCatalog(Contract);
        Tokens = new TokenService(clock, options.Token);
        Counts = new OperationCounts(Contract.Operations);
        Limits = new RateLimits(options.RateLimit, clock);
        Faults = new FaultInjector(FaultPlanText.Parse(options.Faults));
        Traffic = new TrafficCounts(clock);
        Settings = StartSettings();
        FixedContent.Add(this);
    }

    public EmulatorOptions Options { get; }

    public TimeProvider Clock { get; }

    public ApiContract Contract { get; }

    public ResourceCatalog Catalog { get; }

    public TokenService Tokens { get; }

    public OperationCounts Counts { get; }

    public RequestLog Log { get; } = new();

    public RateLimits Limits { get; }

    public FaultInjector Faults { get; }

    public TrafficCounts Traffic { get; }

    public EmulatorSettings Settings { get; set; }

    public ResourceScope Organization => _organization;

    /// <summary>The projects that were named so far, in the order of their names.</summary>
    public IEnumerable<string> ProjectNames => _projects.Keys.Order(StringComparer.Ordinal);

    public ResourceScope? FindProject(string name) => _projects.GetValueOrDefault(name);

    /// <summary>Any name is a project: it comes into being when it is first named.</summary>
    public ResourceScope Project(string name)
    {
        if (_projects.TryGetValue(name, out var known))
            return known;
        var added = _projects.GetOrAdd(name, key => new ResourceScope(key));
        Projects.Register(this, added);
        return added;
    }

    private EmulatorSettings StartSettings() => new() { StateTime = Options.StateTime };

    /// <summary>As at start, without seeded assets.</summary>
    public void Reset()
    {
        _projects.Clear();
        _organization = new ResourceScope("organization");
        Settings = StartSettings();
        Tokens.Reset();
        Counts.Reset();
        Log.Reset();
        Limits.Reset();
        Faults.Plan = FaultPlan.None;
        Traffic.Reset();
        FixedContent.Add(this);
    }
}
