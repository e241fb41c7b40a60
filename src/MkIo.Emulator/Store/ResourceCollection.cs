using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Json;

namespace MkIo.Emulator.Store;

/// <summary>The resources of one parent, by name and in the order of their creation. The scope's lock guards it.</summary>
internal sealed class ResourceCollection
{
    private static readonly Comparer<StoredResource> BySequence = Comparer<StoredResource>.Create((x, y) => x.Sequence.CompareTo(y.Sequence));

    private readonly Dictionary<string, StoredResource> _byName = new(StringComparer.Ordinal);
    private readonly List<StoredResource> _ordered = [];
    private long _nextSequence;
    private (string Key, IReadOnlyList<StoredResource> Items)? _lastQuery;

    public int Count => _ordered.Count;

    public IReadOnlyList<StoredResource> Items => _ordered;

    public StoredResource? Find(string name) => _byName.GetValueOrDefault(name);

    public StoredResource Put(string name, byte[] json)
    {
        _lastQuery = null;
        if (_byName.TryGetValue(name, out var old))
        {
            var updated = old with { Json = json };
            _byName[name] = updated;
            _ordered[IndexOf(old)] = updated;
            return updated;
        }
        var added = new StoredResource(name, _nextSequence++, json);
        _byName.Add(name, added);
        _ordered.Add(added);
        return added;
    }

    public bool Remove(string name)
    {
        if (!_byName.Remove(name, out var old))
            return false;
        _lastQuery = null;
        _ordered.RemoveAt(IndexOf(old));
        return true;
    }

    /// <summary>
    /// The pages of one query ask for the same selection again and again, so the last one is kept until something changes.
    /// </summary>
    public IReadOnlyList<StoredResource> Select(string key, Func<IReadOnlyList<StoredResource>, IReadOnlyList<StoredResource>> select)
    {
        if (_lastQuery is { } last && last.Key == key)
            return last.Items;
        var items = select(_ordered);
        _lastQuery = (key, items);
        return items;
    }

    private int IndexOf(StoredResource resource) => _ordered.BinarySearch(resource, BySequence);
}

/// <summary>
/// One resource as the bytes that are answered: a list page then costs a copy, and a hundred thousand resources little memory.
/// </summary>
internal sealed record StoredResource(string Name, long Sequence, byte[] Json)
{
    public JsonObject ToObject() => JsonText.ParseObject(Json);

    public JsonDocument ToDocument() => JsonDocument.Parse(Json);
}
