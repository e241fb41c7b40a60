using MkIo.Json;

namespace MkIo.Management;

/// <summary>What uses a payment method.</summary>
[ApiSchema("PaymentMethodRelated")]
public sealed class PaymentMethodRelated : ApiObject
{
    /// <summary>The names of the projects that are billed with it.</summary>
    public IList<string>? Projects { get; set; }
}
