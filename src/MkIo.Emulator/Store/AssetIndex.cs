namespace MkIo.Emulator.Store;

/// <summary>Which place in the cloud belongs to which asset, so that uniqueness costs no scan.</summary>
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
