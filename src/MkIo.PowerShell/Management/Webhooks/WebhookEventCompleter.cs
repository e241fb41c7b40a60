using System.Collections;
using System.Management.Automation.Language;
using MkIo.Management;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Management;

/// <summary>Completes the types of events; other values stay possible.</summary>
public sealed class WebhookEventCompleter : IArgumentCompleter
{
    private static readonly KnownValueCompleter<WebhookEvent> Types = new();

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => Types.CompleteArgument(commandName, nameof(WebhookEvent.Type), wordToComplete, commandAst, fakeBoundParameters);
}
