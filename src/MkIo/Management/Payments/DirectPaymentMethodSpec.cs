using MkIo.Json;

namespace MkIo.Management;

/// <summary>A contract with the vendor.</summary>
[ApiSchema("PaymentMethodDirectSpec")]
public sealed class DirectPaymentMethodSpec : PaymentMethodSpec
{
    /// <summary>The mail address of the user who redeemed it.</summary>
    [ReadOnlyField] public string? RedeemedBy { get; set; }

    /// <summary>The vendor's sales order, of the form SOxxx.</summary>
    public string? SalesOrderNumber { get; set; }

    /// <summary>The contract's status.</summary>
    [ReadOnlyField] public string? Status { get; set; }
}
