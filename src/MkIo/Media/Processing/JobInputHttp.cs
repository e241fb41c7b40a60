using MkIo.Json;

namespace MkIo.Media;

/// <summary>Files behind an address as a job's input.</summary>
[ApiSchema("JobInputHttp")]
public sealed class JobInputHttp : JobInput
{
    /// <summary>Makes an empty one.</summary>
    public JobInputHttp() : base("#Microsoft.Media.JobInputHttp") { }

    /// <summary>The address that the files' names are joined to; without it they are addresses themselves.</summary>
    public string? BaseUri { get; set; }

    /// <summary>Where the clip ends; the service does not clip this sort of input yet.</summary>
    public ClipTime? End { get; set; }

    /// <summary>The files, as names below the base address or as addresses.</summary>
    [RequiredField] public IList<string>? Files { get; set; }

    /// <summary>A name by which outputs can refer to this input.</summary>
    public string? Label { get; set; }

    /// <summary>Where the clip begins; the service does not clip this sort of input yet.</summary>
    public ClipTime? Start { get; set; }
}
