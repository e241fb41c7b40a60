using System.Collections;
using System.Management.Automation.Language;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

/// <summary>Completes the names of the module's cmdlets.</summary>
public sealed class CommandCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => CommandPermissions.Commands
            .Where(name => name.StartsWith(wordToComplete ?? string.Empty, StringComparison.OrdinalIgnoreCase))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => new CompletionResult(name));
}
