using System.Text.Json;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>The properties of a job as the API groups them.</summary>
[ApiSchema("JobProperties", "JobPutProperties", "JobPropertiesPatch")]
public sealed class JobProperties : ApiObject
{
    /// <summary>The user's own data, which comes back in the events of the job.</summary>
    public IDictionary<string, JsonElement>? CorrelationData { get; set; }

    /// <summary>When the job was made.</summary>
    [ReadOnlyField] public DateTimeOffset? Created { get; set; }

    /// <summary>Words for people; up to 1,024 characters.</summary>
    public string? Description { get; set; }

    /// <summary>When the processing ended, in UTC, as the service writes it.</summary>
    [ReadOnlyField] public string? EndTime { get; set; }

    /// <summary>What is processed: an asset, or files behind an address.</summary>
    [RequiredField] public JobInput? Input { get; set; }

    /// <summary>When the job was last changed.</summary>
    [ReadOnlyField] public DateTimeOffset? LastModified { get; set; }

    /// <summary>Where the results go; one output for each of the transform's.</summary>
    [RequiredField] public IList<JobOutput>? Outputs { get; set; }

    /// <summary>The job's place before or after other jobs.</summary>
    [KnownValues("High", "Low", "Normal")] public string? Priority { get; set; }

    /// <summary>What a recording job has recorded; no other job has it.</summary>
    [ReadOnlyField] public JobRecording? Recording { get; set; }

    /// <summary>When the processing began, in UTC.</summary>
    [ReadOnlyField] public DateTimeOffset? StartTime { get; set; }

    /// <summary>Where the job is on its way; newer states may appear.</summary>
    [ReadOnlyField, KnownValues("Canceled", "Canceling", "Error", "Finished", "Processing", "Queued", "Scheduled")] public string? State { get; set; }
}
