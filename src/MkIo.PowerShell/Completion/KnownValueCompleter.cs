using System.Collections;
using System.Management.Automation.Language;
using System.Reflection;
using MkIo.Json;

namespace MkIo.PowerShell.Completion;

/// <summary>Completes the documented values of a model's property of the parameter's name; other values stay possible.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class KnownValueCompleter<T> : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => WordCompletion.Of(wordToComplete, Values(parameterName));

    // A model with one enumeration, such as the type of an address, needs no parameter of its property's name.
    private static IReadOnlyList<string> Values(string parameter)
    {
        var known = typeof(T).GetProperties().Where(property => property.IsDefined(typeof(KnownValuesAttribute))).ToList();
        var property = known.Find(property => property.Name == parameter) ?? (known.Count == 1 ? known[0] : null);
        return property?.GetCustomAttribute<KnownValuesAttribute>()!.Values ?? [];
    }
}
