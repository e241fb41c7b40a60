using System.Collections;
using System.Management.Automation.Language;
using System.Reflection;
using MkIo.Json;

namespace MkIo.PowerShell.Parameters;

/// <summary>Completes the documented values of a model's property of the parameter's name; other values stay possible.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class KnownValueCompleter<T> : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => (typeof(T).GetProperty(parameterName)?.GetCustomAttribute<KnownValuesAttribute>()?.Values ?? [])
            .Where(value => value.StartsWith(wordToComplete?.Trim('\'', '"') ?? string.Empty, StringComparison.OrdinalIgnoreCase))
            .Select(value => new CompletionResult(value));
}
