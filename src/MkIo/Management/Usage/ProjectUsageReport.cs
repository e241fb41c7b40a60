using MkIo.Json;

namespace MkIo.Management;

/// <summary>What a project has used since the month began.</summary>
[ApiSchema("ProjectUsageReportSchema")]
public sealed class ProjectUsageReport : ApiObject
{
    /// <summary>Project and dates.</summary>
    [ServerOwned] public ProjectUsageSupplemental? Supplemental { get; set; }

    /// <summary>The meters.</summary>
    [ServerOwned] public IList<ProjectMeterUsage>? Value { get; set; }
}
