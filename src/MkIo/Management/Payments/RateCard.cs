using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>The prices that a payment method pays.</summary>
[ApiSchema("PaymentsMethodRateCardSchema")]
public sealed class RateCard : ApiObject
{
    /// <summary>The resource kind.</summary>
    public string? Kind { get; set; }

    /// <summary>The payment method and the offer behind it.</summary>
    public RateCardMetadata? Metadata { get; set; }

    /// <summary>The prices.</summary>
    public RateCardSpec? Spec { get; set; }

    /// <summary>The payment method's id.</summary>
    [JsonIgnore] public Guid? PaymentMethodId => Metadata?.PaymentMethodId;

    /// <summary>The offer that the prices are of.</summary>
    [JsonIgnore] public string? Offer => Metadata?.ProductPublicationName;

    /// <summary>The currency of the prices.</summary>
    [JsonIgnore] public string? Currency => Spec?.Currency;

    /// <summary>The prices by family and solution.</summary>
    [JsonIgnore] public IList<RateCardEntry>? Entries => Spec?.RateCard;
}
