using System.Text.Json.Nodes;

namespace MkIo.Emulator.Store;

/// <summary>All resources of one project, or of the organization: nothing is shared between two scopes.</summary>
internal sealed class ResourceScope(string name)
{
    public const char Separator = '\n';

    private readonly Dictionary<string, ResourceCollection> _collections = new(StringComparer.Ordinal);

    /// <summary>Held while resources are read or changed, never across an await.</summary>
    public Lock Gate { get; } = new();

    public Guid Id { get; } = Guid.NewGuid();

    public string Name => name;

    public StateTimers Timers { get; } = new();

    public SecretStore Secrets { get; } = new();

    public AssetIndex Assets { get; } = new();

    /// <summary>The key of the collection at a path; the separator cannot stand in a name that a URL carries unescaped.</summary>
    public static string Key(ReadOnlySpan<string> segments) => string.Join(Separator, segments!);

    public ResourceCollection? Find(string key) => _collections.GetValueOrDefault(key);

    public ResourceCollection GetOrAdd(string key)
    {
        if (!_collections.TryGetValue(key, out var collection))
            _collections.Add(key, collection = new ResourceCollection());
        return collection;
    }

    /// <summary>The collections that lie a number of segments below a path: the jobs of all transforms lie two below the transforms.</summary>
    public IEnumerable<ResourceCollection> Below(string key, int depth) =>
        from entry in _collections
        where entry.Key.StartsWith(key + Separator, StringComparison.Ordinal)
        where entry.Key.AsSpan(key.Length).Count(Separator) == depth
        select entry.Value;

    /// <summary>What belongs to a resource goes with it.</summary>
    public void RemoveBelow(string key)
    {
        foreach (var child in _collections.Keys.Where(child => child.StartsWith(key + Separator, StringComparison.Ordinal)).ToList())
            _collections.Remove(child);
        Secrets.Remove(key);
        Timers.Remove(key);
    }
}

/// <summary>Secrets that resources were created with and do not return. Guarded by the scope's lock.</summary>
internal sealed class SecretStore
{
    private readonly SortedDictionary<string, JsonObject> _secrets = new(StringComparer.Ordinal);

    public void Put(string itemKey, JsonObject secret) => _secrets[itemKey] = secret;

    public JsonObject? Find(string itemKey) => _secrets.GetValueOrDefault(itemKey);

    /// <summary>Forgets those of an item, and of all below it.</summary>
    public void Remove(string itemKey)
    {
        foreach (var key in _secrets.Keys.Where(key => key == itemKey || key.StartsWith(itemKey + ResourceScope.Separator, StringComparison.Ordinal)).ToList())
            _secrets.Remove(key);
    }
}

/// <summary>An index of assets by storage location, so that the uniqueness check needs no scan.</summary>
internal sealed class AssetIndex
{
    private readonly Dictionary<AssetPlace, string> _owners = [];
    private readonly Dictionary<string, int> _countByStorage = new(StringComparer.Ordinal);

    public string? Owner(AssetPlace place) => _owners.GetValueOrDefault(place);

    public int CountIn(string storage) => _countByStorage.GetValueOrDefault(storage);

    public void Add(AssetPlace place, string asset)
    {
        _owners.Add(place, asset);
        _countByStorage[place.Storage] = CountIn(place.Storage) + 1;
    }

    public void Remove(AssetPlace place)
    {
        if (_owners.Remove(place))
            _countByStorage[place.Storage]--;
    }
}

/// <summary>Where the files of an asset are; fixed at creation.</summary>
internal readonly record struct AssetPlace(string Storage, string Container, string? SubPath);
