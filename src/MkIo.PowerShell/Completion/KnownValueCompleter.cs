using System.Collections;
using System.Management.Automation.Language;
using System.Reflection;

namespace MkIo.PowerShell.Completion;

/// <summary>A parameter's attribute that lists its values.</summary>
internal interface IValueSet
{
    /// <summary>The values, as the API spells them.</summary>
    IReadOnlyList<string> Values { get; }
}

/// <summary>Completes the values of a parameter by the attribute that also checks them.</summary>
public sealed class KnownValueCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => WordCompletion.Of(wordToComplete, Values(commandName, parameterName));

    private static IReadOnlyList<string> Values(string command, string parameter)
        => typeof(KnownValueCompleter).Assembly.GetTypes()
            .FirstOrDefault(type => type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet && string.Equals($"{cmdlet.VerbName}-{cmdlet.NounName}", command, StringComparison.OrdinalIgnoreCase))
            ?.GetProperty(parameter, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase)
            ?.GetCustomAttributes().OfType<IValueSet>().FirstOrDefault()?.Values ?? [];
}
