using MkIo.Json;

namespace MkIo.Media;

/// <summary>What a recording job has recorded.</summary>
[ApiSchema("JobRecording")]
public sealed class JobRecording : ApiObject
{
    /// <summary>When the recording ended.</summary>
    [ReadOnlyField] public string? ActualEndTime { get; set; }

    /// <summary>When the recording began.</summary>
    [ReadOnlyField] public string? ActualStartTime { get; set; }

    /// <summary>What the service adds in words.</summary>
    [ReadOnlyField] public string? Details { get; set; }

    /// <summary>Where the recording is on its way.</summary>
    [ReadOnlyField, KnownValues("Scheduled", "Waiting", "InProgress", "Completed", "Error")] public string? State { get; set; }

    /// <summary>When the recording is to end.</summary>
    [ReadOnlyField] public string? TargetEndTime { get; set; }

    /// <summary>When the recording is to begin.</summary>
    [ReadOnlyField] public string? TargetStartTime { get; set; }
}
