using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Payments;

/// <summary>Accepts the terms and conditions of payment methods, after asking.</summary>
/// <remarks><para>This binds the organization. Read the terms in the portal first.</para></remarks>
/// <example>
/// <para>Accept those of one.</para>
/// <code>Get-MkIoPaymentMethod 'Production' | Approve-MkIoPaymentMethod</code>
/// </example>
/// <example>
/// <para>Which are still open?</para>
/// <code>Get-MkIoPaymentMethod | Where-Object TermsAccepted -ne $true | Approve-MkIoPaymentMethod -WhatIf</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/usage-and-billing/">Usage and billing</seealso>
[Cmdlet(VerbsLifecycle.Approve, "MkIoPaymentMethod", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("core.subscription.get")]
public sealed class ApproveMkIoPaymentMethodCommand : IdCmdlet
{
    private protected override IdAction Action => IdAction.Silent("Accept the terms and conditions", Client.Management.PaymentMethods.AcceptTermsAsync);
}
