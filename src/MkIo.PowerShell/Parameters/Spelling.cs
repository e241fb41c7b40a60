namespace MkIo.PowerShell.Parameters;

/// <summary>Finds the word that somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest of the known words; null where none is near.</summary>
    /// <param name="word">The word as it was written.</param>
    /// <param name="known">The words that there are.</param>
    public static string? Nearest(string word, IEnumerable<string> known)
        => Closest(word, known) is { } closest && Distance(Plain(word), Plain(closest)) <= Math.Max(1, word.Length / 3) ? closest : null;

    /// <summary>The one of the known words that is nearest, however far it is.</summary>
    /// <param name="word">The word as it was written.</param>
    /// <param name="known">The words that there are.</param>
    public static string? Closest(string word, IEnumerable<string> known)
        => known.OrderBy(candidate => Distance(Plain(word), Plain(candidate))).ThenByDescending(candidate => candidate.Length).FirstOrDefault();

    /// <summary>A word without what tables and languages write differently: blanks, underscores, hyphens and capitals.</summary>
    public static string Plain(string word)
    {
        // For every column of every row.
        var (plain, length) = (new char[word.Length], 0);
        foreach (var letter in word)
        {
            if (char.IsLetterOrDigit(letter))
                plain[length++] = char.ToLowerInvariant(letter);
        }

        return new(plain, 0, length);
    }

    // A word that has another in it, such as Container Name, is as near as one with a letter too many.
    private static int Distance(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return int.MaxValue;
        if (right.Length > 3 && left.IndexOf(right, StringComparison.Ordinal) >= 0 || left.Length > 3 && right.IndexOf(left, StringComparison.Ordinal) >= 0)
            return 1;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, before) = (row[0], row[0] = i);
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], before));
                (diagonal, row[j], before) = (row[j], cost, cost);
            }
        }

        return row[right.Length];
    }
}
