using MkIo.Json;

namespace MkIo.Media;

/// <summary>An AI pipeline and what it is given.</summary>
[ApiSchema("PipelineArguments", "PipelineArgumentsPatch")]
public sealed class PipelineArguments : ApiObject
{
    /// <summary>The arguments, by the name of the part of the pipeline that takes them.</summary>
    public IDictionary<string, IList<PipelineArgument>>? Arguments { get; set; }

    /// <summary>The pipeline's name; up to 255 characters.</summary>
    public string? Name { get; set; }
}
