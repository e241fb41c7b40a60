using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>One row of a usage report: a meter in a span of time.</summary>
[ApiSchema("MeterData")]
public sealed class MeterUsage : ApiObject
{
    /// <summary>What it cost, as the service writes it, in the unit of the currency.</summary>
    [ServerOwned] public string? Cost { get; set; }

    /// <summary>The currency of the cost.</summary>
    [ServerOwned] public string? Currency { get; set; }

    /// <summary>When the span began, in UTC, cut to the report's granularity.</summary>
    [ServerOwned] public DateTimeOffset? Date { get; set; }

    /// <summary>When it was charged, cut likewise; null when it was not yet.</summary>
    [ServerOwned] public DateTimeOffset? DateProcessed { get; set; }

    /// <summary>The entitlement that it was charged to.</summary>
    [ServerOwned] public Guid? Entitlement { get; set; }

    /// <summary>The type of that entitlement.</summary>
    [ServerOwned] public string? EntitlementType { get; set; }

    /// <summary>The family, such as <c>Video Processing</c>.</summary>
    [ServerOwned] public string? Family { get; set; }

    /// <summary>The meter's name.</summary>
    [ServerOwned] public string? MeterName { get; set; }

    /// <summary>The vendor's stock number.</summary>
    [ServerOwned] public string? MeterSku { get; set; }

    /// <summary>The payment method's id.</summary>
    [ServerOwned] public Guid? PaymentMethod { get; set; }

    /// <summary>The payment method's name.</summary>
    [ServerOwned] public string? PaymentMethodName { get; set; }

    /// <summary>The price of one unit: cost by quantity.</summary>
    [ServerOwned] public double? Price { get; set; }

    /// <summary>The project's name.</summary>
    [ServerOwned] public string? Project { get; set; }

    /// <summary>How much was used.</summary>
    [ServerOwned] public double? Quantity { get; set; }

    /// <summary>The solution, such as <c>VOD Encoding</c>.</summary>
    [ServerOwned] public string? Solution { get; set; }

    /// <summary>The unit of the quantity, such as <c>minutes</c>.</summary>
    [ServerOwned] public string? Unit { get; set; }

    /// <summary>What it cost, as a number that can be summed.</summary>
    [JsonIgnore] public decimal? Amount => decimal.TryParse(Cost, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
