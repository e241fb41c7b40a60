using MkIo.Json;

namespace MkIo.Media;

/// <summary>A pipeline of the vendor's AI services, such as transcription.</summary>
[ApiSchema("AIPipelinePreset")]
public sealed class AIPipelinePreset : Preset
{
    /// <summary>Makes an empty one.</summary>
    public AIPipelinePreset() : base("#MediaKind.AIPipelinePreset") { }

    /// <summary>The pipeline and its arguments.</summary>
    [RequiredField] public PipelineArguments? Pipeline { get; set; }
}
