using System.Collections;
using System.Management.Automation.Language;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Completes what tracks are told apart by: sorts and codecs; other values stay possible.</summary>
public sealed class TrackValueCompleter : IArgumentCompleter
{
    private static readonly string[] Types = ["video", "audio", "text"];
    private static readonly string[] Codecs = ["avc1", "hev1", "hvc1", "mp4a", "ec-3"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => (parameterName?.EndsWith("Type", StringComparison.OrdinalIgnoreCase) == true ? Types : Codecs)
            .Where(value => value.StartsWith(wordToComplete ?? string.Empty, StringComparison.OrdinalIgnoreCase))
            .Select(value => new CompletionResult(value));
}
