using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MkIo.Help.Tests.Fixtures;

/// <summary>Stands for the module's completer, which the generator knows by its name.</summary>
public sealed class KnownValueCompleter<T> : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) => [];
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownValuesAttribute(params string[] values) : Attribute
{
    public IReadOnlyList<string> Values { get; } = values;
}
