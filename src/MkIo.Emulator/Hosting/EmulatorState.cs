using MkIo.Emulator.Auth;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Faults;
using MkIo.Emulator.Files;
using MkIo.Emulator.Http;
using MkIo.Emulator.Live;
using MkIo.Emulator.Management;
using MkIo.Emulator.Media;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Storage;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Hosting;

/// <summary>The state of a running emulator, and its composition root.</summary>
internal sealed class EmulatorState
{
    private readonly EmulatorSettings _startSettings;
    private readonly Lock _gate = new();

    public EmulatorState(TimeProvider clock, StorageOptions storage, EmulatorSettings settings, string? token)
    {
        Clock = clock;
        _startSettings = Settings = settings;
        Contract = ApiContract.Current;
        Catalog = new ResourceCatalog(Contract);
        Handlers = new HandlerTable(Contract, Catalog);
        Tokens = new TokenService(clock, token);
        Counts = new OperationCounts(Contract.Operations);
        Traffic = new TrafficCounts(clock);
        Storage = new StorageAccess(storage);
        new TokenHandlers(Contract, Store, Tokens).Register(Handlers);
        MediaApi.Register(Store, Catalog, Handlers, storage, Storage, clock);
        LiveApi.Register(Store, Catalog, Handlers, clock);
        ManagementApi.Register(Store, Catalog, Handlers, clock);
        new AssetFileHandlers(Catalog, Storage, clock).Register(Handlers);
        AddStartContent();
    }

    /// <summary>The latency that is added to each response.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The rate limits; null where there are none.</summary>
    public RateLimits? Limits { get; init; }

    public FaultInjector Faults { get; init; } = new(FaultPlan.None);

    public TimeProvider Clock { get; }

    public ApiContract Contract { get; }

    public ResourceStore Store { get; } = new();

    public ResourceCatalog Catalog { get; }

    public HandlerTable Handlers { get; }

    public StorageAccess Storage { get; }

    public TokenService Tokens { get; }

    public OperationCounts Counts { get; }

    public RequestLog Log { get; } = new();

    public TrafficCounts Traffic { get; }

    public EmulatorSettings Settings { get; private set; }

    /// <summary>Changes the settings atomically.</summary>
    public EmulatorSettings Change(Func<EmulatorSettings, EmulatorSettings> change)
    {
        lock (_gate)
            return Settings = change(Settings);
    }

    public void AddUser(string email) =>
        OrganizationContent.AddUser(Store.Organization, Catalog, Clock.GetUtcNow(), Guid.NewGuid(), email.Split('@')[0], email);

    public void AddAssets(int count) =>
        SeedAssets.Add(Store.GetOrAddProject(Projects.DefaultName), Catalog, count, Clock.GetUtcNow());

    /// <summary>Resets everything to the start, without seeded assets, settings and faults.</summary>
    public void Reset()
    {
        Store.Clear();
        Change(_ => _startSettings);
        Tokens.Reset();
        Counts.Reset();
        Log.Reset();
        Limits?.Reset();
        Faults.Plan = FaultPlan.None;
        Traffic.Reset();
        AddStartContent();
    }

    private void AddStartContent()
    {
        OrganizationContent.Add(Store.Organization, Catalog, Clock.GetUtcNow());
        Store.GetOrAddProject(Projects.DefaultName);
    }
}
