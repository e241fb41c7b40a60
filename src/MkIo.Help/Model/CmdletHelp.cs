namespace MkIo.Help.Model;

/// <summary>All that Get-Help shows of one cmdlet.</summary>
internal sealed record CmdletHelp(string Verb, string Noun)
{
    public string Name => $"{Verb}-{Noun}";

    /// <summary>The folder of its source file, which its namespace tells.</summary>
    public required string Folder { get; init; }

    public required string Synopsis { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    public required IReadOnlyList<ParameterHelp> Parameters { get; init; }

    public required IReadOnlyList<string> ParameterSets { get; init; }

    public required IReadOnlyList<TypeHelp> Inputs { get; init; }

    public required IReadOnlyList<TypeHelp> Outputs { get; init; }

    public required IReadOnlyList<ExampleHelp> Examples { get; init; }

    public required IReadOnlyList<LinkHelp> Links { get; init; }

    /// <summary>The parameters of a set and their parts in it, in the order of its syntax.</summary>
    public IEnumerable<(ParameterHelp Parameter, ParameterUse Use)> SyntaxOf(string parameterSet) => Parameters
        .Where(parameter => parameter.In(parameterSet) is not null)
        .Select(parameter => (Parameter: parameter, Use: parameter.In(parameterSet)!))
        .OrderBy(pair => pair.Use.Position ?? int.MaxValue)
        .ThenBy(pair => !pair.Use.IsRequired);
}
