using MkIo.Json;

namespace MkIo.Media;

/// <summary>An asset that takes a result of a job.</summary>
[ApiSchema("JobOutputAsset", "JobOutputAssetPatch")]
public sealed class JobOutputAsset : JobOutput
{
    /// <summary>Makes an empty one.</summary>
    public JobOutputAsset() : base("#Microsoft.Media.JobOutputAsset") { }

    /// <summary>The asset's name; the job makes the asset if it is not there.</summary>
    [RequiredField] public string? AssetName { get; set; }

    /// <summary>When this output ended, in UTC, as the service writes it.</summary>
    [ReadOnlyField] public string? EndTime { get; set; }

    /// <summary>Why the output failed.</summary>
    [ReadOnlyField] public JobError? Error { get; set; }

    /// <summary>A name that tells this output from the others.</summary>
    public string? Label { get; set; }

    /// <summary>How far the output is, in per cent; an estimate while it is processed.</summary>
    [ReadOnlyField] public int? Progress { get; set; }

    /// <summary>When this output began, in UTC, as the service writes it.</summary>
    [ReadOnlyField] public string? StartTime { get; set; }

    /// <summary>Where the output is on its way; newer states may appear.</summary>
    [ReadOnlyField, KnownValues("Canceled", "Canceling", "Error", "Finished", "Processing", "Queued", "Scheduled")] public string? State { get; set; }
}
