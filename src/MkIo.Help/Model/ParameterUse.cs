namespace MkIo.Help.Model;

/// <summary>What one [Parameter] attribute says.</summary>
internal sealed record ParameterUse(string ParameterSet)
{
    /// <summary>PowerShell's own name for "every set".</summary>
    public const string AllSets = "__AllParameterSets";

    public bool IsRequired { get; init; }

    /// <summary>Null for a parameter that has to be named.</summary>
    public int? Position { get; init; }

    public bool FromPipeline { get; init; }

    public bool FromPipelineByName { get; init; }

    public string PositionText => Position?.ToString() ?? "named";

    /// <summary>How it takes input from the pipeline, in PowerShell's own words.</summary>
    public string PipelineText => (FromPipeline, FromPipelineByName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}
