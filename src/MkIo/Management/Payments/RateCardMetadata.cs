using MkIo.Json;

namespace MkIo.Management;

/// <summary>The payment method and the offer behind a rate card.</summary>
[ApiSchema("RateCardMetadata")]
public sealed class RateCardMetadata : ApiObject
{
    /// <summary>Whether the offer is private.</summary>
    public bool? IsPrivateOffer { get; set; }

    /// <summary>The payment method's id.</summary>
    public Guid? PaymentMethodId { get; set; }

    /// <summary>The offer's id.</summary>
    public Guid? ProductPublicationId { get; set; }

    /// <summary>The offer's name.</summary>
    public string? ProductPublicationName { get; set; }
}
