using MkIo.Json;

namespace MkIo.Media;

/// <summary>An AI pipeline and what it is told.</summary>
[ApiSchema("PipelineArguments", "PipelineArgumentsPatch")]
public sealed class PipelineArguments : ApiObject
{
    /// <summary>The arguments, grouped by the pipeline's step.</summary>
    public IDictionary<string, IList<PipelineArgument>>? Arguments { get; set; }

    /// <summary>The pipeline's name.</summary>
    [RequiredField] public string? Name { get; set; }
}
