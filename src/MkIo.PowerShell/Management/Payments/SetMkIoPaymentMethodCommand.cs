using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Payments;

/// <summary>Gives payment methods another name for people, which is all that can be changed.</summary>
/// <remarks><para>Where the name is the same, nothing is sent.</para></remarks>
/// <example>
/// <para>Name one.</para>
/// <code>Get-MkIoPaymentMethod 'Production' | Set-MkIoPaymentMethod -DisplayName 'Production, Europe'</code>
/// </example>
/// <example>
/// <para>Clear a name.</para>
/// <code>Get-MkIoPaymentMethod 'Production' | Set-MkIoPaymentMethod -DisplayName ''</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/usage-and-billing/">Usage and billing</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoPaymentMethod", SupportsShouldProcess = true)]
[OutputType(typeof(PaymentMethod))]
[RequiresPermission("core.subscription.get", "core.subscription.update")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class SetMkIoPaymentMethodCommand : BulkCmdlet<Change<PaymentMethod>>
{
    /// <summary>The payment method's id; objects of Get-MkIoPaymentMethod bring it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [Alias("Id")]
    public Guid PaymentMethodId { get; set; }

    /// <summary>The name for people, up to 256 characters; an empty text clears it.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    [AllowEmptyString]
    [ValidateLength(0, 256)]
    public string DisplayName { get; set; } = string.Empty;

    /// <summary>Asks where it is told to, and renames.</summary>
    protected override void ProcessRecord()
    {
        var (methods, id, name) = (Client.Management.PaymentMethods, PaymentMethodId, DisplayName);
        StartConfirmed(id, id.ToString(), id.ToString(), "Rename the payment method", cancellationToken => methods.RenameAsync(id, name, cancellationToken));
    }
}
