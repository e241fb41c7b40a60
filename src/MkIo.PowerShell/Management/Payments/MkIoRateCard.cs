using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Payments;

/// <summary>Gets the prices that payment methods pay.</summary>
/// <remarks><para>Entries holds the prices by solution; some prices differ by location.</para></remarks>
/// <example>
/// <para>Which prices does a payment method have?</para>
/// <code>Get-MkIoPaymentMethod 'Production' | Get-MkIoRateCard</code>
/// </example>
/// <example>
/// <para>List them.</para>
/// <code>$card = Get-MkIoPaymentMethod 'Production' | Get-MkIoRateCard
/// $card.Entries | Select-Object -ExpandProperty Prices | Format-Table Name, Price, Unit</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/usage-and-billing/">Usage and billing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoRateCard")]
[OutputType(typeof(RateCard))]
[RequiresPermission("core.subscription.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoRateCardCommand : MkIoCmdlet
{
    /// <summary>The payment method's id; objects of Get-MkIoPaymentMethod bring it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName(IsId = true)]
    [Accepts(typeof(PaymentMethod), nameof(PaymentMethod.Id))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [Alias("Id")]
    public string PaymentMethodId { get; set; } = string.Empty;

    /// <summary>Gets the prices.</summary>
    protected override void ProcessRecord()
    {
        var given = PaymentMethodId;
        Try(given, () =>
        {
            var (methods, id) = (Client.Management.PaymentMethods, IdOf(nameof(PaymentMethodId), given));
            WriteObject(Await(cancellationToken => methods.GetRateCardAsync(id, cancellationToken)));
        });
    }
}
