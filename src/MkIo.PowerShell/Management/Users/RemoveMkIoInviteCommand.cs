using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Users;

/// <summary>Cancels invitations that were not answered yet, after asking.</summary>
/// <remarks><para>The invited person can be invited again.</para></remarks>
/// <example>
/// <para>Cancel one.</para>
/// <code>Get-MkIoInvite ada@example.com | Remove-MkIoInvite</code>
/// </example>
/// <example>
/// <para>Cancel all.</para>
/// <code>Get-MkIoInvite | Remove-MkIoInvite -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoInvite", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("core.invite.delete")]
public sealed class RemoveMkIoInviteCommand : IdCmdlet
{
    private protected override IdAction Action => IdAction.Delete("Cancel the invitation", Client.Management.Invites);
}
