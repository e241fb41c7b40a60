using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>What a usage report is asked for.</summary>
[ApiSchema("CustomerUsageQueryData")]
public sealed class UsageQuery : ApiObject
{
    /// <summary>Whether the answer tells a browser to save it.</summary>
    public bool? Download { get; set; }

    /// <summary>The first day, in UTC, that no longer counts.</summary>
    [JsonConverter(typeof(DateConverter))] public DateTimeOffset? EndDate { get; set; }

    /// <summary>Whether days are those of the charge instead of those of the use.</summary>
    public bool? FilterOnReportedDate { get; set; }

    /// <summary>The form of the answer.</summary>
    [KnownValues("json", "csv")] public string? Format { get; set; }

    /// <summary>The span of time that a row stands for.</summary>
    [KnownValues("year", "month", "week", "day", "hour")] public string? Granularity { get; set; }

    /// <summary>What rows are grouped by; only <c>meter</c> is known.</summary>
    public IList<string>? GroupBy { get; set; }

    /// <summary>The meters wanted; null for all.</summary>
    public IList<string>? MeterNames { get; set; }

    /// <summary>The payment methods wanted; not together with projects.</summary>
    public IList<Guid>? PaymentMethodIds { get; set; }

    /// <summary>The projects wanted; not together with payment methods.</summary>
    public IList<string>? ProjectNames { get; set; }

    /// <summary>The first day, in UTC, that counts.</summary>
    [JsonConverter(typeof(DateConverter))] public DateTimeOffset? StartDate { get; set; }
}
