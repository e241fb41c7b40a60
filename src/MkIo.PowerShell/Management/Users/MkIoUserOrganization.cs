using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Users;

/// <summary>Gets the organizations that the token's user belongs to or is invited to.</summary>
/// <remarks>
/// <para>IsPending tells an invitation that waits for an answer: Approve-MkIoUserOrganization accepts it, Deny-MkIoUserOrganization declines it.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoUserOrganization</code>
/// </example>
/// <example>
/// <para>Accept all invitations.</para>
/// <code>Get-MkIoUserOrganization | Where-Object IsPending | Approve-MkIoUserOrganization</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoUserOrganization")]
[OutputType(typeof(UserOrganization))]
[Accepts(typeof(UserOrganization), nameof(UserOrganization.Id))]
public sealed class GetMkIoUserOrganizationCommand : GetListedCmdlet<UserOrganization>
{
    private protected override ListSpec<UserOrganization> Spec => new(Client.Management.UserOrganizations, userOrganization => userOrganization.Name);
}

/// <summary>Lets the token's user leave organizations, after asking.</summary>
/// <remarks>
/// <para>Only another invitation brings the user back, and the user's tokens for the organization lose their use.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Leave one.</para>
/// <code>Get-MkIoUserOrganization 'Demo Organization' | Remove-MkIoUserOrganization</code>
/// </example>
/// <example>
/// <para>See what would happen.</para>
/// <code>Get-MkIoUserOrganization 'Demo*' | Remove-MkIoUserOrganization -WhatIf</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoUserOrganization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[Accepts(typeof(UserOrganization), nameof(UserOrganization.Id))]
public sealed class RemoveMkIoUserOrganizationCommand : IdCmdlet
{
    private protected override IdAction Action => IdAction.Delete("Leave the organization", Client.Management.UserOrganizations);
}

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
[Accepts(typeof(UserOrganization), nameof(UserOrganization.Id))]
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
[Accepts(typeof(UserOrganization), nameof(UserOrganization.Id))]
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
