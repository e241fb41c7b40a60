using MkIo.Json;

namespace MkIo.Management;

/// <summary>What a project has used since the month began.</summary>
[ApiSchema("ProjectUsageReportSchema")]
public sealed class ProjectUsageReport : ApiObject
{
    /// <summary>Project and dates.</summary>
    [ReadOnlyField] public ProjectUsageSupplemental? Supplemental { get; set; }

    /// <summary>The meters.</summary>
    [ReadOnlyField] public IList<ProjectMeterUsage>? Value { get; set; }
}
