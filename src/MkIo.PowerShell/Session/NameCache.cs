namespace MkIo.PowerShell.Session;

/// <summary>The names that were completed a moment ago. It belongs to a connection: with it they are gone.</summary>
internal sealed class NameCache
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly Dictionary<(string Noun, string Word), (DateTime Until, string[] Names)> _kept = [];

    /// <summary>The names that begin with a word; null where they are not known or no longer fresh.</summary>
    /// <param name="noun">What is named.</param>
    /// <param name="word">The word.</param>
    public string[]? Find(string noun, string word)
    {
        lock (_gate)
            return _kept.TryGetValue((noun, word), out var kept) && kept.Until > DateTime.UtcNow ? kept.Names : null;
    }

    /// <summary>Keeps names for a few seconds, and forgets those that are no longer fresh.</summary>
    /// <param name="noun">What is named.</param>
    /// <param name="word">The word that they begin with.</param>
    /// <param name="names">The names.</param>
    public void Keep(string noun, string word, string[] names)
    {
        var now = DateTime.UtcNow;
        lock (_gate)
        {
            foreach (var old in _kept.Where(entry => entry.Value.Until <= now).Select(entry => entry.Key).ToList())
                _kept.Remove(old);
            _kept[(noun, word)] = (now + Freshness, names);
        }
    }

    /// <summary>Forgets all names.</summary>
    public void Clear()
    {
        lock (_gate)
            _kept.Clear();
    }
}
