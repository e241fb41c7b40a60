using MkIo.Json;

namespace MkIo.Management;

/// <summary>Whether a payment method can be used.</summary>
[ApiSchema("PaymentMethodStatus")]
public sealed class PaymentMethodStatus : ApiObject
{
    /// <summary>Whether it is active.</summary>
    public bool? IsActive { get; set; }

    /// <summary>Whether the terms and conditions were accepted.</summary>
    public bool? TermsAndConditionsAccepted { get; set; }
}
