using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Teams;

/// <summary>Gets the roles that teams can have, with the permissions that they bring.</summary>
/// <remarks><para>Roles are made by the vendor.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoRole</code>
/// </example>
/// <example>
/// <para>Which roles may create assets?</para>
/// <code>Get-MkIoRole | Where-Object Permissions -contains 'ams.asset.create'</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoRole")]
[OutputType(typeof(Role))]
[RequiresPermission("core.role.get")]
public sealed class GetMkIoRoleCommand : GetListedCmdlet<Role>
{
    private protected override ListSpec<Role> Spec => new(Client.Management.Roles, role => role.Name);

    private protected override bool NameIsKey => true;
}
