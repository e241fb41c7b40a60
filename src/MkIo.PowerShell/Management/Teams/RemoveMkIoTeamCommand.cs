using MkIo.Management;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Teams;

/// <summary>Removes teams, after asking; their users stay in the organization.</summary>
/// <remarks><para>The users lose the permissions that they had by the team.</para></remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoTeam editors</code>
/// </example>
/// <example>
/// <para>Remove several.</para>
/// <code>Get-MkIoTeam 'trial-*' | Remove-MkIoTeam -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoTeam", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("core.team.delete")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class RemoveMkIoTeamCommand : RemoveCmdlet<Team>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Team> Collection => Client.Management.Teams;
}
