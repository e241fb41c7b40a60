using MkIo.Json;

namespace MkIo.Management;

/// <summary>A subscription of the Azure marketplace.</summary>
[ApiSchema("PaymentMethodAzureSpec")]
public sealed class AzurePaymentMethodSpec : PaymentMethodSpec
{
    /// <summary>The offer in the marketplace.</summary>
    [ReadOnlyField] public string? AzureOfferId { get; set; }

    /// <summary>The plan of the offer.</summary>
    [ReadOnlyField] public string? AzurePlanName { get; set; }

    /// <summary>The private offer; only there for one.</summary>
    public Guid? AzurePrivateOfferId { get; set; }

    /// <summary>Whether it renews by itself.</summary>
    [ReadOnlyField] public bool? AzureSaasSubscriptionAutoRenew { get; set; }

    /// <summary>When the subscription ends, as the marketplace writes it.</summary>
    [ReadOnlyField] public string? AzureSaasSubscriptionEnd { get; set; }

    /// <summary>The subscription's id in the marketplace.</summary>
    [ReadOnlyField] public string? AzureSaasSubscriptionId { get; set; }

    /// <summary>The subscription's name in the marketplace.</summary>
    [ReadOnlyField] public string? AzureSaasSubscriptionName { get; set; }

    /// <summary>When the subscription began, as the marketplace writes it.</summary>
    [ReadOnlyField] public string? AzureSaasSubscriptionStart { get; set; }

    /// <summary>The subscription's status in the marketplace.</summary>
    [ReadOnlyField] public string? AzureSaasSubscriptionStatus { get; set; }
}
