using MkIo.Json;

namespace MkIo.Management;

/// <summary>Project and dates of a report.</summary>
[ApiSchema("ProjectUsageReportSupplementalData")]
public sealed class ProjectUsageSupplemental : ApiObject
{
    /// <summary>The end of the report.</summary>
    [ServerOwned] public string? End { get; set; }

    /// <summary>The project's name.</summary>
    [ServerOwned] public string? Project { get; set; }

    /// <summary>How many meters there are.</summary>
    [ServerOwned] public int? Records { get; set; }

    /// <summary>The start of the report.</summary>
    [ServerOwned] public string? Start { get; set; }
}
