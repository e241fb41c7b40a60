using System.Collections;
using System.Collections.Concurrent;
using System.Management.Automation.Language;
using MkIo.PowerShell.Session;

namespace MkIo.PowerShell.Parameters;

/// <summary>
/// Completes names from the service. It knows which names from the parameter or, for <c>-Name</c>, from the cmdlet's noun.
/// It is never slow: what does not come at once is not offered, and answers are kept for a few seconds.
/// </summary>
public sealed class ResourceNameCompleter : IArgumentCompleter
{
    private const int MostNames = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private static readonly ConcurrentDictionary<(MkIoContext, string, string), (DateTime Until, string[] Names)> Kept = new();

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? string.Empty).Trim('\'', '"');
        var context = fakeBoundParameters?["Context"] as MkIoContext ?? MkIoSession.Current;
        var source = CompletionSources.Find(commandName, parameterName);
        return context is null || source is null ? [] : Names(context, source, word).Select(Result);
    }

    private static string[] Names(MkIoContext context, CompletionSource source, string word)
    {
        var key = (context, source.Noun, word);
        if (Kept.TryGetValue(key, out var kept) && kept.Until > DateTime.UtcNow)
            return kept.Names;

        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var names = Task.Run(() => source.NamesAsync(context, word, MostNames, patience.Token)).GetAwaiter().GetResult();
            Array.Sort(names, StringComparer.OrdinalIgnoreCase);
            Kept[key] = (DateTime.UtcNow + Freshness, names);
            return names;
        }
        catch (Exception error) when (error is OperationCanceledException or MkIoException)
        {
            // A completion that fails offers nothing; it must not disturb the prompt.
            return [];
        }
    }

    private static CompletionResult Result(string name)
    {
        var text = name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.') ? name : $"'{name.Replace("'", "''")}'";
        return new CompletionResult(text, name, CompletionResultType.ParameterValue, name);
    }
}
