using System.Management.Automation.Language;

namespace MkIo.PowerShell.Management;

/// <summary>The aliases and functions that a script makes for itself.</summary>
internal sealed class ScriptAliases
{
    private static readonly string[] Makers = ["Set-Alias", "New-Alias", "sal", "nal"];

    private readonly Dictionary<string, string> _commands = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _functions;

    public ScriptAliases(ScriptBlockAst script, IEnumerable<CommandAst> calls)
    {
        _functions = new(script.FindAll(static node => node is FunctionDefinitionAst, searchNestedScriptBlocks: true).Cast<FunctionDefinitionAst>().Select(function => function.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var call in calls)
        {
            if (call.GetCommandName() is { } maker && Makers.Contains(maker, StringComparer.OrdinalIgnoreCase)
                && StaticParameterBinder.BindCommand(call, resolve: true).BoundParameters is var bound
                && Constant(bound, "Name") is { } name && Constant(bound, "Value") is { } command)
            {
                _commands[name] = command;
            }
        }
    }

    /// <summary>Whether the script has a function of the name.</summary>
    public bool HasFunction(string name) => _functions.Contains(name);

    /// <summary>What a name stands for: itself, unless it is an alias.</summary>
    public string Resolve(string name)
    {
        // An alias can stand for an alias; one that stands for itself must not keep us for ever.
        for (var step = 0; step < _commands.Count && _commands.TryGetValue(name, out var command); step++)
            name = command;
        return name;
    }

    private static string? Constant(Dictionary<string, ParameterBindingResult> bound, string parameter)
        => bound.TryGetValue(parameter, out var result) ? result.ConstantValue as string : null;
}
