namespace MkIo.PowerShell.Completion;

/// <summary>Completes a word by a list of values.</summary>
internal static class WordCompletion
{
    /// <summary>The values that begin with the word, which may have been begun with a quote.</summary>
    public static IEnumerable<CompletionResult> Of(string? word, IEnumerable<string> values)
    {
        var beginning = word?.Trim('\'', '"') ?? string.Empty;
        return values.Where(value => value.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)).Select(value => new CompletionResult(value));
    }
}
