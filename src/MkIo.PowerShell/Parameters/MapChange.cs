using System.Collections;

namespace MkIo.PowerShell.Parameters;

/// <summary>
/// What a user said about a map: the entries to set, and, by the value null, those to remove. Others stay. It takes over
/// what a hashtable says now; null says nothing, and an empty one that there is to be a map.
/// </summary>
/// <typeparam name="T">The value of an entry.</typeparam>
/// <param name="said">The hashtable, or any other dictionary.</param>
/// <param name="convert">Makes a value of what was said.</param>
internal sealed class MapChange<T>(IDictionary? said, Func<object, T> convert) where T : class
{
    private readonly List<KeyValuePair<string, T?>>? _entries = said is null
        ? null
        : [.. said.Entries().Select(entry => new KeyValuePair<string, T?>(entry.Key.ToString()!, entry.Value is null ? null : convert(entry.Value)))];

    /// <summary>Whether nothing was said.</summary>
    public bool SaysNothing => _entries is null;

    /// <summary>The map as it is to be; the one that is there is not written to.</summary>
    public IDictionary<string, T>? ApplyTo(IDictionary<string, T>? current)
    {
        if (_entries is null)
            return current;
        var merged = current is null ? new Dictionary<string, T>(StringComparer.Ordinal) : new Dictionary<string, T>(current, StringComparer.Ordinal);
        foreach (var entry in _entries)
        {
            if (entry.Value is null)
                merged.Remove(entry.Key);
            else
                merged[entry.Key] = entry.Value;
        }

        return merged;
    }
}
