using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Payments;

/// <summary>Gets the payment methods of the organization: by id or name, or the one that a project is billed with.</summary>
/// <remarks><para>What only the marketplace knows is in Spec, whose form differs by Type.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoPaymentMethod</code>
/// </example>
/// <example>
/// <para>Which one pays for a project?</para>
/// <code>Get-MkIoPaymentMethod -Project demo</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/usage-and-billing/">Usage and billing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoPaymentMethod")]
[OutputType(typeof(PaymentMethod))]
[RequiresPermission("core.subscription.get")]
public sealed class GetMkIoPaymentMethodCommand : GetListedCmdlet<PaymentMethod>
{
    /// <summary>Gets the payment method that this project is billed with.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public new string? Project { get; set; }

    private protected override ListSpec<PaymentMethod> Spec => new(Client.Management.PaymentMethods, paymentMethod => paymentMethod.Name);

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        if (string.IsNullOrEmpty(Project))
            base.ProcessRecord();
        else
            Try(Project, () => WriteObject(Await(Client.Project(Project!).Management.GetPaymentMethodAsync)));
    }
}
