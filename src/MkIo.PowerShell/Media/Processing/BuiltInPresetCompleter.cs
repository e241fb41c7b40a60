using System.Collections;
using System.Management.Automation.Language;
using MkIo.Media;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Completes the names of the service's own presets; others stay possible.</summary>
public sealed class BuiltInPresetCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => BuiltInPresets.Names
            .Where(name => name.StartsWith(wordToComplete?.Trim('\'', '"') ?? string.Empty, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name));
}
