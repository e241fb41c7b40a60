using MkIo.Json;

namespace MkIo.Management;

/// <summary>Tells the payment methods apart by <c>type</c>.</summary>
public sealed class PaymentMethodSpecConverter : PolymorphicConverter<PaymentMethodSpec, DirectPaymentMethodSpec>
{
    /// <inheritdoc/>
    protected override string Discriminator => "type";

    /// <inheritdoc/>
    protected override Type? Resolve(string value) => value switch
    {
        "azure" => typeof(AzurePaymentMethodSpec),
        "aws" => typeof(AwsPaymentMethodSpec),
        _ => null,
    };
}
