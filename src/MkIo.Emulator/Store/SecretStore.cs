using System.Text.Json.Nodes;

namespace MkIo.Emulator.Store;

/// <summary>What resources were given and never show. The scope's lock guards it.</summary>
internal sealed class SecretStore
{
    private readonly SortedDictionary<string, JsonObject> _secrets = new(StringComparer.Ordinal);

    public void Put(string itemKey, JsonObject secret) => _secrets[itemKey] = secret;

    public JsonObject? Find(string itemKey) => _secrets.GetValueOrDefault(itemKey);

    /// <summary>The secrets of all items of a collection.</summary>
    public IEnumerable<JsonObject> Below(string collectionKey) =>
        _secrets.Where(entry => entry.Key.StartsWith(collectionKey + ResourceScope.Separator, StringComparison.Ordinal)).Select(entry => entry.Value);

    /// <summary>Forgets those of an item, and of all below it.</summary>
    public void Remove(string itemKey)
    {
        foreach (var key in _secrets.Keys.Where(key => key == itemKey || key.StartsWith(itemKey + ResourceScope.Separator, StringComparison.Ordinal)).ToList())
            _secrets.Remove(key);
    }
}
