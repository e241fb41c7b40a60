using MkIo.Json;

namespace MkIo.Media;

/// <summary>Files of an asset as a job's input.</summary>
[ApiSchema("JobInputAsset")]
public sealed class JobInputAsset : JobInput
{
    /// <summary>Makes an empty one.</summary>
    public JobInputAsset() : base("#Microsoft.Media.JobInputAsset") { }

    /// <summary>The asset's name.</summary>
    [RequiredField] public string? AssetName { get; set; }

    /// <summary>Where the clip ends; the end of the input where it is not given.</summary>
    public ClipTime? End { get; set; }

    /// <summary>The files within the asset; the service chooses where none is given.</summary>
    public IList<string>? Files { get; set; }

    /// <summary>A name by which outputs can refer to this input.</summary>
    public string? Label { get; set; }

    /// <summary>Where the clip begins; the beginning of the input where it is not given.</summary>
    public ClipTime? Start { get; set; }
}
