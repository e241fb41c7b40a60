using System.Management.Automation.Language;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Tokens;

/// <summary>The module's cmdlets that a script calls. The script is parsed and never run.</summary>
internal sealed class ScriptCommands
{
    private const string Module = "MkIo";
    private const string Unforeseeable = "Invoke-MkIoRestMethod";
    private static readonly string[] RunText = ["Invoke-Expression", "iex"];

    private readonly SortedSet<string> _commands = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _doubts = [];
    private readonly string _path;
    private readonly ScriptAliases _aliases;

    private ScriptCommands(string path, ScriptBlockAst script)
    {
        _path = path;
        var calls = script.FindAll(static node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>().ToList();
        _aliases = new ScriptAliases(script, calls);
        foreach (var call in calls)
            Add(call);
        foreach (var text in script.FindAll(static node => IsScriptOfText(node), searchNestedScriptBlocks: true))
            Doubt(text, $"'{text.Extent.Text}' makes a script out of a text, which was not looked into.");
    }

    /// <summary>The cmdlets, each one once.</summary>
    public IReadOnlyCollection<string> Commands => _commands;

    /// <summary>What cannot be told without running the script.</summary>
    public IReadOnlyList<string> Doubts => _doubts;

    public static ScriptCommands In(string path)
    {
        var script = Parser.ParseFile(path, out _, out var errors);
        return errors.Length == 0
            ? new ScriptCommands(path, script)
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"{path}, line {errors[0].Extent.StartLineNumber}: {errors[0].Message}");
    }

    private void Add(CommandAst call)
    {
        if (call.GetCommandName() is not { } written)
        {
            // What stands in a block that is called in its place was found with the rest.
            if (call.CommandElements[0] is not ScriptBlockExpressionAst)
                Doubt(call, $"'{call.CommandElements[0].Extent.Text}' names its command only when it runs.");
            return;
        }

        var resolved = _aliases.Resolve(written);
        if (OfThisModule(resolved) is not { } name)
            return;
        if (name.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
            Doubt(call, $"'{name}' is another script, which was not looked into.");
        else if (RunText.Contains(name, StringComparer.OrdinalIgnoreCase))
            Doubt(call, $"{name} runs a text, which was not looked into.");
        else if (string.Equals(name, Unforeseeable, StringComparison.OrdinalIgnoreCase))
            Doubt(call, $"the permissions that {Unforeseeable} needs depend on the path that it is given.");
        else if (CommandPermissions.Of(name) is null && LooksLikeOurs(name) && !_aliases.HasFunction(name))
            Doubt(call, $"'{name}' is not a cmdlet of this module.");
        if (CommandPermissions.Of(name) is not null)
            _commands.Add(name);
    }

    // A name can be qualified by its module, MkIo\Get-MkIoAsset; one of another module is none of ours.
    private static string? OfThisModule(string name)
    {
        var end = name.LastIndexOf('\\');
        if (end < 0 || name.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
            return name;
        return string.Equals(name.Substring(0, end), Module, StringComparison.OrdinalIgnoreCase) ? name.Substring(end + 1) : null;
    }

    private static bool LooksLikeOurs(string name) => name.IndexOf("-" + Module, StringComparison.OrdinalIgnoreCase) > 0;

    private static bool IsScriptOfText(Ast node)
        => node is InvokeMemberExpressionAst { Static: true, Expression: TypeExpressionAst type, Member: StringConstantExpressionAst { Value: var member } }
            && string.Equals(member, "Create", StringComparison.OrdinalIgnoreCase)
            && type.TypeName.GetReflectionType() == typeof(ScriptBlock);

    private void Doubt(Ast place, string what) => _doubts.Add($"{_path}, line {place.Extent.StartLineNumber}: {what}");
}

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
