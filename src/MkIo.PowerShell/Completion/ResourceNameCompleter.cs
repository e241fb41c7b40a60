using System.Collections;
using System.Management.Automation.Language;
using MkIo.PowerShell.Session;

namespace MkIo.PowerShell.Completion;

/// <summary>
/// Completes names from the service. It knows which names from the parameter or, for <c>-Name</c>, from the cmdlet's noun.
/// It is never slow: what does not come at once is not offered, and answers are kept for a few seconds.
/// </summary>
public sealed class ResourceNameCompleter : IArgumentCompleter
{
    private const int MostNames = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

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
        if (context.Names.Find(source.Noun, word) is { } kept)
            return kept;

        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var names = Task.Run(() => source.NamesAsync(context, word, MostNames, patience.Token)).GetAwaiter().GetResult();
            Array.Sort(names, StringComparer.OrdinalIgnoreCase);
            context.Names.Keep(source.Noun, word, names);
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
