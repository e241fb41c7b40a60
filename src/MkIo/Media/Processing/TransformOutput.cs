using MkIo.Json;

namespace MkIo.Media;

/// <summary>One thing that a transform makes.</summary>
[ApiSchema("TransformOutput")]
public sealed class TransformOutput : ApiObject
{
    /// <summary>Whether the job goes on or stops when this output fails.</summary>
    [KnownValues("ContinueJob", "StopProcessingJob")] public string? OnError { get; set; }

    /// <summary>How the output is made; one type for each sort of processing.</summary>
    [RequiredField] public Preset? Preset { get; set; }

    /// <summary>The output's place before or after the other outputs of the job.</summary>
    [KnownValues("High", "Low", "Normal")] public string? RelativePriority { get; set; }
}
