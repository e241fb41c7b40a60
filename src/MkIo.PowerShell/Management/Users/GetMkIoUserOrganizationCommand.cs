using MkIo.Management;
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
public sealed class GetMkIoUserOrganizationCommand : GetListedCmdlet<UserOrganization>
{
    private protected override ListSpec<UserOrganization> Spec => new(Client.Management.UserOrganizations, userOrganization => userOrganization.Name);
}
