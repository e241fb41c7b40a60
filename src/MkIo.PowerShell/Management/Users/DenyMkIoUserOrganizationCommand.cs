using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Users;

/// <summary>Declines invitations of the token's user to organizations, after asking.</summary>
/// <remarks>
/// <para>Only an invitation that waits for an answer is declined; to leave an organization, use Remove-MkIoUserOrganization.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Decline one.</para>
/// <code>Get-MkIoUserOrganization 'Demo Organization' | Deny-MkIoUserOrganization</code>
/// </example>
/// <example>
/// <para>Decline all.</para>
/// <code>Get-MkIoUserOrganization | Where-Object IsPending | Deny-MkIoUserOrganization -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsLifecycle.Deny, "MkIoUserOrganization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class DenyMkIoUserOrganizationCommand : IdCmdlet
{
    private protected override IdAction Action
    {
        get
        {
            var organizations = Client.Management.UserOrganizations;
            return IdAction.Silent("Decline the invitation", (id, cancellationToken) => DeclineAsync(organizations, id, cancellationToken));
        }
    }

    private static async Task DeclineAsync(UserOrganizationCollection organizations, Guid id, CancellationToken cancellationToken)
    {
        // The same request leaves an organization that the user is a member of: that must not happen by this name.
        var organization = await organizations.GetAsync(id.ToString(), cancellationToken).ConfigureAwait(false);
        if (!organization.IsPending)
            throw Invalid($"There is no invitation to '{organization.Name}' that waits for an answer. Remove-MkIoUserOrganization leaves an organization.");
        await organizations.DeleteAsync(id.ToString(), cancellationToken).ConfigureAwait(false);
    }
}
