using MkIo.Json;

namespace MkIo.Media.Processing;

/// <summary>What a recording job has recorded.</summary>
[ApiSchema("JobRecording")]
public sealed class JobRecording : ApiObject
{
    /// <summary>When the recording ended.</summary>
    [ServerOwned] public string? ActualEndTime { get; set; }

    /// <summary>When the recording began.</summary>
    [ServerOwned] public string? ActualStartTime { get; set; }

    /// <summary>What the service adds in words.</summary>
    [ServerOwned] public string? Details { get; set; }

    /// <summary>Where the recording is on its way.</summary>
    [ServerOwned, KnownValues("Scheduled", "Waiting", "InProgress", "Completed", "Error")] public string? State { get; set; }

    /// <summary>When the recording is to end.</summary>
    [ServerOwned] public string? TargetEndTime { get; set; }

    /// <summary>When the recording is to begin.</summary>
    [ServerOwned] public string? TargetStartTime { get; set; }
}
