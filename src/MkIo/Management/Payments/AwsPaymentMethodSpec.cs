using MkIo.Json;

namespace MkIo.Management;

/// <summary>A subscription of the AWS marketplace.</summary>
[ApiSchema("PaymentMethodAWSSpec")]
public sealed class AwsPaymentMethodSpec : PaymentMethodSpec
{
    /// <summary>The account in AWS.</summary>
    public string? AwsAccountId { get; set; }

    /// <summary>The customer's id in the marketplace.</summary>
    [ReadOnlyField] public string? AwsCustomerId { get; set; }

    /// <summary>The offer in the marketplace.</summary>
    public string? AwsOfferId { get; set; }

    /// <summary>The product in the marketplace.</summary>
    public string? AwsProductCode { get; set; }

    /// <summary>The subscription's status in the marketplace.</summary>
    [ReadOnlyField] public string? AwsStatus { get; set; }
}
