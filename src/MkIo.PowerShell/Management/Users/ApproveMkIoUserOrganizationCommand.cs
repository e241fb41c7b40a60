using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Users;

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
public sealed class ApproveMkIoUserOrganizationCommand : IdCmdlet
{
    private protected override IdAction Action
    {
        get
        {
            var organizations = Client.Management.UserOrganizations;
            return new("Accept the invitation", async (id, cancellationToken) => await organizations.AcceptAsync(id, cancellationToken).ConfigureAwait(false));
        }
    }
}
