using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Users;

/// <summary>Gets the invitations to the organization that were not answered yet: by id or mail address.</summary>
/// <remarks><para>Accepted and declined invitations are no longer listed.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoInvite</code>
/// </example>
/// <example>
/// <para>Those that have waited longest.</para>
/// <code>Get-MkIoInvite | Sort-Object Created | Select-Object -First 5</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoInvite")]
[OutputType(typeof(Invite))]
[RequiresPermission("core.invite.get")]
public sealed class GetMkIoInviteCommand : GetListedCmdlet<Invite>
{
    private protected override ListSpec<Invite> Spec => new(Client.Management.Invites, invite => invite.Email);
}
