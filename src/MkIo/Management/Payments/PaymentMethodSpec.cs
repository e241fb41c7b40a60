using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>What a payment method is.</summary>
[JsonConverter(typeof(PaymentMethodSpecConverter))]
public abstract class PaymentMethodSpec : ApiObject
{
    /// <summary>The only organizations that may use it; null for all.</summary>
    public IList<Guid>? AllowedOrganizations { get; set; }

    /// <summary>Whether licences are charged by the month rather than by the minute.</summary>
    [ReadOnlyField] public bool? AutoPurchaseBeamLicenses { get; set; }

    /// <summary>The first day on which it is no longer valid; null when it does not expire.</summary>
    [JsonConverter(typeof(DateConverter))] public DateTimeOffset? EndDate { get; set; }

    /// <summary>Words for people, up to 256 characters.</summary>
    public string? Notes { get; set; }

    /// <summary>The offer that it is for.</summary>
    [ReadOnlyField] public string? ProductPublicationName { get; set; }

    /// <summary>The first day on which it is valid; null when it always was.</summary>
    [JsonConverter(typeof(DateConverter))] public DateTimeOffset? StartDate { get; set; }

    /// <summary>How it pays; <c>direct</c> when nothing is said.</summary>
    public string? Type { get; set; }
}
