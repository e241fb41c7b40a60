using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Teams;

/// <summary>Gets the teams of the organization, with their members and roles.</summary>
/// <remarks><para>Members are listed by their user ids, roles by the scopes that they reach.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoTeam</code>
/// </example>
/// <example>
/// <para>Who is in a team?</para>
/// <code>(Get-MkIoTeam editors).Members.Values</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoTeam")]
[OutputType(typeof(Team))]
[RequiresPermission("core.team.get")]
public sealed class GetMkIoTeamCommand : GetListedCmdlet<Team>
{
    private protected override ListSpec<Team> Spec => new(Client.Management.Teams, team => team.Name);

    private protected override bool NameIsKey => true;
}
