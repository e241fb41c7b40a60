using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>One row of a usage report: a meter in a span of time.</summary>
[ApiSchema("MeterData")]
public sealed class MeterUsage : ApiObject
{
    /// <summary>What it cost, as the service writes it, in the unit of the currency.</summary>
    [ReadOnlyField] public string? Cost { get; set; }

    /// <summary>The currency of the cost.</summary>
    [ReadOnlyField] public string? Currency { get; set; }

    /// <summary>When the span began, in UTC, cut to the report's granularity.</summary>
    [ReadOnlyField] public DateTimeOffset? Date { get; set; }

    /// <summary>When it was charged, cut likewise; null when it was not yet.</summary>
    [ReadOnlyField] public DateTimeOffset? DateProcessed { get; set; }

    /// <summary>The entitlement that it was charged to.</summary>
    [ReadOnlyField] public Guid? Entitlement { get; set; }

    /// <summary>The type of that entitlement.</summary>
    [ReadOnlyField] public string? EntitlementType { get; set; }

    /// <summary>The family, such as <c>Video Processing</c>.</summary>
    [ReadOnlyField] public string? Family { get; set; }

    /// <summary>The meter's name.</summary>
    [ReadOnlyField] public string? MeterName { get; set; }

    /// <summary>The vendor's stock number.</summary>
    [ReadOnlyField] public string? MeterSku { get; set; }

    /// <summary>The payment method's id.</summary>
    [ReadOnlyField] public Guid? PaymentMethod { get; set; }

    /// <summary>The payment method's name.</summary>
    [ReadOnlyField] public string? PaymentMethodName { get; set; }

    /// <summary>The price of one unit: cost by quantity.</summary>
    [ReadOnlyField] public double? Price { get; set; }

    /// <summary>The project's name.</summary>
    [ReadOnlyField] public string? Project { get; set; }

    /// <summary>How much was used.</summary>
    [ReadOnlyField] public double? Quantity { get; set; }

    /// <summary>The solution, such as <c>VOD Encoding</c>.</summary>
    [ReadOnlyField] public string? Solution { get; set; }

    /// <summary>The unit of the quantity, such as <c>minutes</c>.</summary>
    [ReadOnlyField] public string? Unit { get; set; }

    /// <summary>What it cost, as a number that can be summed.</summary>
    [JsonIgnore] public decimal? Amount => decimal.TryParse(Cost, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
