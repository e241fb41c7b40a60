using MkIo.Json;

namespace MkIo.Management;

/// <summary>A usage report.</summary>
[ApiSchema("CustomerUsageDataJsonSchema")]
public sealed class UsageReport : ApiObject
{
    /// <summary>What the report is of.</summary>
    [ReadOnlyField] public UsageSupplemental? Supplemental { get; set; }

    /// <summary>The rows.</summary>
    [ReadOnlyField] public IList<MeterUsage>? Value { get; set; }
}
