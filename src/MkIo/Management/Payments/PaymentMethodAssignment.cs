using MkIo.Json;

namespace MkIo.Management;

/// <summary>Which payment method a project is to be billed with.</summary>
[ApiSchema("PaymentMethodAssignmentSchema")]
public sealed class PaymentMethodAssignment : ApiObject
{
    /// <summary>The payment method's id.</summary>
    public Guid? PaymentMethodId { get; set; }
}
