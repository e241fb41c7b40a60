using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Payments;

/// <summary>Bills projects with a payment method, which also activates them, after asking.</summary>
/// <remarks><para>An assigned payment method can be replaced and not taken away. Where it is assigned already, nothing is sent.</para></remarks>
/// <example>
/// <para>Assign one.</para>
/// <code>Set-MkIoProjectPaymentMethod archive -PaymentMethodId (Get-MkIoPaymentMethod 'Production').Id</code>
/// </example>
/// <example>
/// <para>Bill all projects alike.</para>
/// <code>$id = (Get-MkIoPaymentMethod 'Production').Id
/// Get-MkIoProject | Set-MkIoProjectPaymentMethod -PaymentMethodId $id -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/usage-and-billing/">Usage and billing</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoProjectPaymentMethod", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PaymentMethod))]
[RequiresPermission("core.subscription.get", "core.subscription.create")]
public sealed class SetMkIoProjectPaymentMethodCommand : ProjectsCmdlet
{
    /// <summary>The id of the payment method to be billed with.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public Guid PaymentMethodId { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process(MkIoProject project)
    {
        if (IsConfirmed(Force, project.Name, $"Bill the project with the payment method {PaymentMethodId}, which cannot be taken away again"))
            Assign(project, Client.Management.PaymentMethods, PaymentMethodId);
    }

    private void Assign(MkIoProject project, PaymentMethodCollection methods, Guid id)
        => WriteChange(Await(cancellationToken => AssignAsync(project, methods, id, cancellationToken)));

    private static async Task<Change<PaymentMethod>> AssignAsync(MkIoProject project, PaymentMethodCollection methods, Guid id, CancellationToken cancellationToken)
    {
        if (await CurrentAsync(project, cancellationToken).ConfigureAwait(false) is { } current && current.Id == id)
            return new(ChangeKind.Unchanged, current);
        await project.Management.AssignPaymentMethodAsync(id, cancellationToken).ConfigureAwait(false);
        return new(ChangeKind.Updated, await methods.GetAsync(id.ToString(), cancellationToken).ConfigureAwait(false));
    }

    private static async Task<PaymentMethod?> CurrentAsync(MkIoProject project, CancellationToken cancellationToken)
    {
        try
        {
            return await project.Management.GetPaymentMethodAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (MkIoException error) when (error.Kind == MkIoErrorKind.NotFound)
        {
            return null;
        }
    }
}
