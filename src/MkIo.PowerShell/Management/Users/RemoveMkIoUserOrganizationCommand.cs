using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Users;

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
public sealed class RemoveMkIoUserOrganizationCommand : IdCmdlet
{
    private protected override IdAction Action => IdAction.Delete("Leave the organization", Client.Management.UserOrganizations);
}
