using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>What a usage report is of.</summary>
[ApiSchema("SupplementalData")]
public sealed class UsageSupplemental : ApiObject
{
    /// <summary>Whether it was made to be saved.</summary>
    [ReadOnlyField] public bool? Download { get; set; }

    /// <summary>The first day that no longer counts.</summary>
    [ReadOnlyField, JsonConverter(typeof(DateConverter))] public DateTimeOffset? End { get; set; }

    /// <summary>What it was narrowed to.</summary>
    [ReadOnlyField] public UsageFilters? Filters { get; set; }

    /// <summary>Its form.</summary>
    [ReadOnlyField] public string? Format { get; set; }

    /// <summary>The span of time that a row stands for.</summary>
    [ReadOnlyField] public string? Granularity { get; set; }

    /// <summary>What rows are grouped by.</summary>
    [ReadOnlyField] public IList<string>? GroupBy { get; set; }

    /// <summary>How many rows there are.</summary>
    [ReadOnlyField] public int? Records { get; set; }

    /// <summary>The first day that counts.</summary>
    [ReadOnlyField, JsonConverter(typeof(DateConverter))] public DateTimeOffset? Start { get; set; }
}
