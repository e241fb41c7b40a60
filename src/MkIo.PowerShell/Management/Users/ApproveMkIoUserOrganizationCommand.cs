using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

/// <summary>Accepts invitations of the token's user to organizations.</summary>
/// <remarks>
/// <para>The answer is the organization as the user has it now.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Accept one.</para>
/// <code>Get-MkIoUserOrganization 'Demo Organization' | Approve-MkIoUserOrganization</code>
/// </example>
/// <example>
/// <para>Accept all that wait for an answer.</para>
/// <code>Get-MkIoUserOrganization | Where-Object IsPending | Approve-MkIoUserOrganization</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsLifecycle.Approve, "MkIoUserOrganization", SupportsShouldProcess = true)]
[OutputType(typeof(UserOrganization))]
public sealed class ApproveMkIoUserOrganizationCommand : ActOnIdCmdlet
{
    private protected override string Action => "Accept the invitation";

    private protected override async Task<object?> ActAsync(Guid id, CancellationToken cancellationToken)
    {
        return await Client.Management.UserOrganizations.AcceptAsync(id, cancellationToken).ConfigureAwait(false);
    }
}
