namespace MkIo.Help.Model;

/// <summary>One parameter, and its part in each of the parameter sets that it belongs to.</summary>
internal sealed record ParameterHelp(string Name, TypeHelp Type)
{
    public required IReadOnlyList<string> Description { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<string> KnownValues { get; init; } = [];

    public string? DefaultValue { get; init; }

    public bool TakesWildcards { get; init; }

    public required IReadOnlyList<ParameterUse> Uses { get; init; }

    /// <summary>The full description: the author's, and what follows from its values.</summary>
    public IReadOnlyList<string> Text
    {
        get
        {
            List<string> text = [.. Description];
            if (KnownValues.Count > 0)
                text.Add($"Known values: {string.Join(", ", KnownValues)}.");
            return text;
        }
    }

    public string Default => DefaultValue ?? (IsSwitch ? "False" : "None");

    public bool IsSwitch => Type.FullName == "System.Management.Automation.SwitchParameter";

    /// <summary>Its part over all sets, for the one description that they share.</summary>
    public ParameterUse Overall => new(ParameterUse.AllSets)
    {
        IsRequired = Uses.All(use => use.IsRequired),
        Position = Uses.Select(use => use.Position).FirstOrDefault(position => position is not null),
        FromPipeline = Uses.Any(use => use.FromPipeline),
        FromPipelineByName = Uses.Any(use => use.FromPipelineByName),
    };

    /// <summary>Its part in one set, or null where it has none.</summary>
    public ParameterUse? In(string parameterSet) =>
        Uses.FirstOrDefault(use => use.ParameterSet == parameterSet)
        ?? Uses.FirstOrDefault(use => use.ParameterSet == ParameterUse.AllSets);
}
