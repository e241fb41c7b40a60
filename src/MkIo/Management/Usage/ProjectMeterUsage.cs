using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>How much of a meter a project has used since the month began.</summary>
[ApiSchema("ProjectUsageReportMeterData")]
public sealed class ProjectMeterUsage : ApiObject
{
    /// <summary>The family, such as <c>Video Processing</c>.</summary>
    [ReadOnlyField] public string? Family { get; set; }

    /// <summary>The meter's name.</summary>
    [ReadOnlyField] public string? MeterName { get; set; }

    /// <summary>How much was used.</summary>
    [ReadOnlyField] public double? Quantity { get; set; }

    /// <summary>The solution, such as <c>VOD Encoding</c>.</summary>
    [ReadOnlyField] public string? Solution { get; set; }

    /// <summary>The unit, such as <c>minutes</c>.</summary>
    [ReadOnlyField] public string? Unit { get; set; }

    /// <summary>The project's name.</summary>
    [JsonIgnore] public string? Project { get; internal set; }

    /// <summary>The first day of the report, as the service writes it.</summary>
    [JsonIgnore] public string? Start { get; internal set; }

    /// <summary>The end of the report, as the service writes it.</summary>
    [JsonIgnore] public string? End { get; internal set; }
}
