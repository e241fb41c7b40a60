using MkIo.Json;

namespace MkIo.Management;

/// <summary>Project and dates of a report.</summary>
[ApiSchema("ProjectUsageReportSupplementalData")]
public sealed class ProjectUsageSupplemental : ApiObject
{
    /// <summary>The end of the report.</summary>
    [ReadOnlyField] public string? End { get; set; }

    /// <summary>The project's name.</summary>
    [ReadOnlyField] public string? Project { get; set; }

    /// <summary>How many meters there are.</summary>
    [ReadOnlyField] public int? Records { get; set; }

    /// <summary>The start of the report.</summary>
    [ReadOnlyField] public string? Start { get; set; }
}
