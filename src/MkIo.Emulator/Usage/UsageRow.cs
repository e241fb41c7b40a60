using System.Globalization;
using System.Text.Json.Nodes;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Usage;

/// <summary>One row of a report: what a project used of a meter in a span of time.</summary>
internal sealed record UsageRow(string Project, Meter Meter, UsageSpan Span)
{
    private const string PaymentMethodName = "Demo payment method";

    public decimal Quantity => Meter.HourlyQuantity * Span.Hours;

    public JsonObject ToJson() => new()
    {
        ["date"] = ServerFields.Time(Span.Date),
        ["dateProcessed"] = Span.IsCharged ? ServerFields.Time(Span.Date) : null,
        ["meterName"] = Meter.Name,
        ["meterSku"] = Meter.Sku,
        ["family"] = Meter.Family,
        ["solution"] = Meter.Solution,
        ["project"] = Project,
        ["paymentMethod"] = FixedContent.PaymentMethodId.ToString(),
        ["paymentMethodName"] = PaymentMethodName,
        ["entitlement"] = null,
        ["entitlementType"] = null,
        ["quantity"] = Quantity,
        ["unit"] = Meter.Unit,
        ["price"] = Meter.Price,
        ["cost"] = (Quantity * Meter.Price).ToString(CultureInfo.InvariantCulture),
        ["currency"] = "USD",
    };
}
