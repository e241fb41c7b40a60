using System.Management.Automation.Language;
using MkIo.Http;

namespace MkIo.PowerShell.Management;

/// <summary>The module's cmdlets that a script calls. The script is parsed and never run.</summary>
internal sealed class ScriptCommands
{
    private const string Unforeseeable = "Invoke-MkIoRestMethod";

    private ScriptCommands(IReadOnlyList<string> commands, IReadOnlyList<string> doubts)
    {
        Commands = commands;
        Doubts = doubts;
    }

    /// <summary>The cmdlets, each one once.</summary>
    public IReadOnlyList<string> Commands { get; }

    /// <summary>What cannot be told without running the script.</summary>
    public IReadOnlyList<string> Doubts { get; }

    public static ScriptCommands In(string path)
    {
        var script = Parser.ParseFile(path, out _, out var errors);
        if (errors.Length > 0)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"{path}, line {errors[0].Extent.StartLineNumber}: {errors[0].Message}");

        var commands = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var doubts = new List<string>();
        foreach (var call in script.FindAll(static node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
        {
            var place = $"{path}, line {call.Extent.StartLineNumber}";
            if (NameOf(call) is not { } name)
                doubts.Add($"{place}: '{call.CommandElements[0].Extent.Text}' names its command only when it runs.");
            else if (call.InvocationOperator is not TokenKind.Unknown && name.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
                doubts.Add($"{place}: '{name}' is another script, which was not looked into.");
            else if (Pipeline.CommandPermissions.Of(name) is not null)
                commands.Add(name);
            if (string.Equals(NameOf(call), Unforeseeable, StringComparison.OrdinalIgnoreCase))
                doubts.Add($"{place}: the rights that {Unforeseeable} needs depend on the path that it is given.");
        }

        return new ScriptCommands([.. commands], doubts);
    }

    // A name can be qualified by its module: MkIo\Get-MkIoAsset.
    private static string? NameOf(CommandAst call)
        => call.GetCommandName() is { } name ? name.Substring(name.LastIndexOf('\\') + 1) : null;
}
